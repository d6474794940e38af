package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A newcomer's first minutes: a fresh copy of the project, and the commands of the README as they are printed there.
 */
@BesideTheOthers
class ReadmeIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_IN_A_CLONE = Set.of("target", "data", ".git", ".idea", ".vscode");
    private static final Pattern COMMAND = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String PRINTED_ADDRESS = "http://127.0.0.1:8080/";
    private static final Pattern MRN = Pattern.compile("<ID>([0-9]{2}[A-Z]{2}[0-9A-Z]{14})</ID>");

    private final Path clone = RunningJar.work().resolve("readme");

    @Test
    void the_commands_of_the_readme_do_what_it_says() throws Exception {
        List<String> commands = COMMAND.matcher(Files.readString(PROJECT.resolve("README.md"))).results()
                .map(MatchResult::group)
                .map(block -> block.replace("```sh\n", "").replace("```", "").strip()).toList();
        assertEquals(List.of("mvn", "curl", "curl"), commands.stream().map(command -> command.split(" ")[0]).toList(),
                "the README has other commands now; this test should know what to expect of them");
        RunningJar.forget(clone);
        copyAsCloned();
        copyLists();

        int port = RunningJar.freePort();
        Process serving = shell(commands.get(0), port);
        try {
            awaitLine("ready in ", serving);
            String answer = output(commands.get(1), port);
            assertTrue(answer.contains("<FunctionCode>01</FunctionCode>"), answer);
            String mrn = MRN.matcher(answer).results().map(found -> found.group(1)).findFirst()
                    .orElseThrow(() -> new AssertionError(answer));
            String queue = output(commands.get(2), port);
            assertTrue(queue.contains(mrn), queue);
            assertTrue(Files.isDirectory(clone.resolve("data/postgres")), "the data stays in ./data");
        } finally {
            serving.descendants().forEach(ProcessHandle::destroy);
            serving.destroy();
        }
        assertTrue(serving.waitFor(60, TimeUnit.SECONDS), "it does not end");
        assertFalse(Files.exists(clone.resolve("data/postgres/postmaster.pid")) && serving.isAlive());
    }

    private String output(String command, int port) throws Exception {
        Process process = shell(command, port);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), command);
        String said = Files.readString(log(command));
        assertEquals(0, process.exitValue(), said);
        return said;
    }

    /** As printed, but for the port, which may be in use on this machine. */
    private Process shell(String command, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c",
                command.replace(PRINTED_ADDRESS, "http://127.0.0.1:" + port + "/"))
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(command).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SW_") || name.startsWith("MAVEN_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // see copyLists
        builder.environment().put("MAVEN_OPTS", "-Dcyclonedx.skip=true");
        builder.environment().put("SW_HTTP_PORT", Integer.toString(port));
        builder.environment().put("SW_HTTPS_PORT", Integer.toString(RunningJar.freePort()));
        return builder.start();
    }

    private static Path log(String command) {
        return RunningJar.work().resolve("readme-" + Integer.toHexString(command.hashCode()) + ".log");
    }

    private void awaitLine(String wanted, Process process) throws IOException {
        Path log = log("mvn -Prun");
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!Files.readString(log).contains(wanted)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    /**
     * What the jar ships was listed by the build that runs this; asking for each library's licence takes half a minute.
     */
    private void copyLists() throws IOException {
        for (String module : List.of("single-window-web", "single-window-ear")) {
            Path list = Path.of(module, "target", "bom.json");
            Files.createDirectories(clone.resolve(list).getParent());
            Files.copy(PROJECT.resolve(list), clone.resolve(list));
        }
    }

    private void copyAsCloned() throws IOException {
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (NOT_IN_A_CLONE.contains(directory.getFileName().toString())
                        && !directory.startsWith(PROJECT.resolve("single-window-ear/src"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(clone.resolve(PROJECT.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, clone.resolve(PROJECT.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
