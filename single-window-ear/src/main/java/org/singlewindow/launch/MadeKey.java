package org.singlewindow.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A key that is made here and signed by itself, in a store that only its own user can read. */
record MadeKey(Path store, Path password) {

    /** What it is called, for how many days it is good, and whose it says it is. */
    record Wanted(String alias, int days, String name, List<String> further) {}

    /** Where there is none yet. One that was begun and not ended is begun anew. */
    void make(Wanted wanted) throws IOException, InterruptedException {
        if (Files.exists(store)) {
            return;
        }
        Path half = store.resolveSibling(store.getFileName().toString().replace(".p12", ".new.p12"));
        Files.deleteIfExists(half);
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", wanted.alias(), "-keyalg", "EC",
                "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA", "-validity", Integer.toString(wanted.days()),
                "-dname", wanted.name(), "-storetype", "PKCS12", "-keystore", half.toString(),
                "-storepass:file", password.toString()));
        arguments.addAll(wanted.further());
        keytool(arguments);
        if (!Platform.isWindows()) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(half, store);
    }

    /** The JDK's own tool, because the JDK has no public way to sign a certificate. */
    private static void keytool(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(nowhere())).start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed");
        }
    }

    private static File nowhere() {
        return new File(Platform.isWindows() ? "NUL" : "/dev/null");
    }
}
