package org.singlewindow.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.singlewindow.bench.meter.DatabaseFacts;

/** What it was measured on, and which state of the project; nothing that names the machine. */
public final class Machine {

    private Machine() {
    }

    public static String describe(DatabaseFacts database) {
        return describe(", PostgreSQL " + database.version() + " (" + database.durability()
                + "). Generator, application and database on this one machine.");
    }

    /** Without a database. */
    public static String describe() {
        return describe(".");
    }

    private static String describe(String more) {
        return "%d cores, %d GB, Linux %s, Java %s%s Load of the machine when it began: %s. Commit %s.".formatted(
                Runtime.getRuntime().availableProcessors(),
                memory(), System.getProperty("os.version").replaceAll("-.*", ""), System.getProperty("java.version"),
                more, load(), commit());
    }

    private static long memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return Math.round(
                    lines.findFirst().map(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).orElse(0L) / 1e6);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException notLinux) {
            return "unknown";
        }
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*").start();
            String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return name.isEmpty() ? "unknown" : name;
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
