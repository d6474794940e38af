package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Nonnull;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programmers do first: have a client made from the served {@code /openapi} by the best-known generator, compile
 * it, and do the main job with it: lodge, read the recipients, decide as an agency, pull and acknowledge as a country,
 * read the status.
 */
class GeneratedRestClientsIT {

    private static final Path TOOLS = Path.of(System.getProperty("sw.clients", "target/clients"));

    private static final String GENERATOR = TOOLS.resolve("generator.jar").toString();

    private static final List<String> SAID = List.of("lodged MRN", "again true", "COUNTRY KZ INFORM",
            "AGENCY KZ-CUSTOMS APPROVE", "AGENCY KZ-PLANT APPROVE", "COUNTRY UZ INFORM",
            "AGENCY UZ-CUSTOMS APPROVE", "AGENCY UZ-PLANT APPROVE", "APPROVED_WITH_CONDITIONS [Открыть при разгрузке.]",
            "DEC true true", "ACKNOWLEDGED", "waits true", "PENDING", "refused 404 307");

    @TempDir
    Path directory;

    @Test
    void a_client_in_java_does_the_main_job() throws Exception {
        generate("java", "--library", "native", "--additional-properties",
                "openApiNullable=false,useJakartaEe=true,invokerPackage=client,apiPackage=client.api,modelPackage=client.model");
        String libraries = GENERATOR + File.pathSeparator
                + Path.of(Nonnull.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path classes = directory.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-encoding", "UTF-8", "-proc:none", "-cp",
                libraries, "-d", classes.toString(), resource("MainJob.java").toString()));
        try (Stream<Path> sources = Files.walk(directory.resolve("client/src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)));
        doTheMainJob(java(), "-Dfile.encoding=UTF-8", "-cp", classes + File.pathSeparator + libraries, "MainJob");
    }

    @Test
    void a_client_in_typescript_does_the_main_job() throws Exception {
        requireNode();
        generate("typescript-fetch");
        unpackTypeScript();
        Path job = resource("main-job.ts");
        run("node", "lib/tsc.js", "--strict", "--target", "es2020", "--lib", "es2020,dom", "--module", "commonjs",
                "--outDir", "out", job.toString());
        doTheMainJob("node", "out/main-job.js");
    }

    private static void requireNode() {
        boolean there;
        try {
            there = new ProcessBuilder("node", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException | InterruptedException none) {
            there = false;
        }
        if (!there) {
            System.err.println(
                    "TYPESCRIPT CLIENT SKIPPED: there is no Node on this machine (Debian: apt-get install nodejs)");
        }
        Assumptions.assumeTrue(there, "no Node on this machine");
    }

    private void generate(String... how) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", GENERATOR, "generate", "-i",
                        SystemUnderTest.shared().base().resolve("/openapi").toString(), "-o", "client", "-g"));
        command.addAll(List.of(how));
        run(command.toArray(String[]::new));
    }

    private void doTheMainJob(String... command) throws Exception {
        Path document = Files.write(directory.resolve("document.xml"), Specimen.fresh().bytes());
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(List.of(SystemUnderTest.shared().base().toString(), document.toString()));
        List<String> said = run(whole.toArray(String[]::new)).lines()
                .map(line -> line.replaceAll("^lodged [0-9A-Z]{18}$", "lodged MRN")).toList();
        assertEquals(String.join("\n", SAID), String.join("\n", said));
    }

    /** The compiler and what it knows of the language, out of their jar. */
    private void unpackTypeScript() throws IOException {
        Path lib = Files.createDirectories(directory.resolve("lib"));
        try (ZipFile jar = new ZipFile(TOOLS.resolve("typescript.jar").toFile())) {
            for (ZipEntry entry : jar.stream()
                    .filter(each -> each.getName().matches(".*/lib/_?(tsc|lib[.\\w]*\\.d)\\.[jt]s")).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, lib.resolve(Path.of(entry.getName()).getFileName().toString()));
                }
            }
        }
    }

    private Path resource(String name) throws IOException {
        try (InputStream in = GeneratedRestClientsIT.class.getResourceAsStream("/clients/" + name)) {
            return Files.write(directory.resolve(name), in.readAllBytes());
        }
    }

    /** What it says, once it has ended well. */
    private String run(String... command) throws Exception {
        Path said = Files.createTempFile(directory, "said", ".txt");
        Path complained = Files.createTempFile(directory, "complained", ".txt");
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectOutput(said.toFile())
                .redirectError(complained.toFile()).start();
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), () -> String.join(" ", command));
        assertEquals(0, process.exitValue(),
                String.join(" ", command) + "\n" + Files.readString(said) + Files.readString(complained));
        return Files.readString(said);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
