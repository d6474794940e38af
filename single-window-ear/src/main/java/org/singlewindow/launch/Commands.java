package org.singlewindow.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. PostgreSQL refuses to run as root; where root is what we are, the programs run in a
 * user namespace in which they are nobody in particular, while their files stay root's.
 */
final class Commands {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path bin;
    private final Path log;
    private final List<String> prefix;

    Commands(Path postgres, Path log) {
        this.bin = postgres.resolve("bin");
        this.log = log;
        this.prefix = prefix();
    }

    /** Runs one program to its end; its output goes to the log, never to a pipe that the postmaster would inherit. */
    int run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        return run(command);
    }

    void mustRun(String program, List<String> arguments) {
        int code = run(program, arguments);
        if (code != 0) {
            throw new CannotStart(
                    "The embedded PostgreSQL does not start (" + program + " ended with " + code + "); see " + log
                            + " or set SW_DB_URL to a PostgreSQL of your own.");
        }
    }

    private int run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new CannotStart("The embedded PostgreSQL cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting.", e);
        }
    }

    private List<String> prefix() {
        if (Platform.isWindows() || !"root".equals(System.getProperty("user.name"))
                || !Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            return List.of();
        }
        List<String> unshare = List.of("unshare", "-U");
        if (run(List.of("unshare", "-U", "true")) != 0) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and this machine does not allow user namespaces (unshare -U);"
                            + " start the single window as another user, or set SW_DB_URL to a PostgreSQL of your own.");
        }
        return unshare;
    }
}
