package org.singlewindow.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Which of the PostgreSQL archives fits this machine. */
final class Platform {
    private Platform() {
    }

    static String postgresArchive() {
        return "postgres-" + name() + ".txz";
    }

    static String name() {
        return system() + "-" + architecture() + (isAlpine() ? "-alpine_linux" : "");
    }

    static boolean isWindows() {
        return system().equals("windows");
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows"
                : name.startsWith("mac") ? "darwin" : name.replaceAll("[^a-z]", "");
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static boolean isAlpine() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }
}
