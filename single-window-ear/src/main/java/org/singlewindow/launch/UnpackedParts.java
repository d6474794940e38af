package org.singlewindow.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.tukaani.xz.XZInputStream;

/**
 * The parts inside the running jar, unpacked beside the data once and used at every start. A part's directory carries
 * the checksum of its content, so a new build unpacks only what has changed, and a start that was killed half-way
 * leaves only a directory that nobody looks at.
 */
final class UnpackedParts {
    private static final String SERVER_JAR = "server.jar";

    private final Path jar;
    private final Path cache;

    UnpackedParts(Path jar, Path cache) {
        this.jar = jar;
        this.cache = cache;
    }

    Path jar() {
        return jar;
    }

    /**
     * Payara Micro: its jar as it came, its inner jars as files, so that no start unpacks them again, and one that
     * names them all.
     */
    Path server() {
        return unpacked("payara-micro.jar", (in, into) -> {
            Path boot = into.resolve("payara-micro.jar");
            Files.copy(in, boot);
            try (InputStream again = Files.newInputStream(boot)) {
                Zip.unpack(again, into, "MICRO-INF/");
            }
            nameAll(into);
        }).resolve(SERVER_JAR);
    }

    private static void nameAll(Path directory) throws IOException {
        try (Stream<Path> inner = Files.list(directory.resolve("runtime"))) {
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, Stream.concat(
                    Stream.of("payara-micro.jar"), inner.map(jar -> "runtime/" + jar.getFileName()).sorted())
                    .collect(Collectors.joining(" ")));
            new JarOutputStream(Files.newOutputStream(directory.resolve(SERVER_JAR)), manifest).close();
        }
    }

    Path application() {
        return unpacked("single-window.war", (in, into) -> Zip.unpack(in, into, ""));
    }

    Path postgres() {
        return unpacked(Platform.postgresArchive(), (in, into) -> Tar.unpack(new XZInputStream(in), into));
    }

    private Path unpacked(String name, Unpacking unpacking) {
        try (JarFile all = new JarFile(jar.toFile())) {
            ZipEntry entry = all.getEntry("parts/" + name);
            if (entry == null) {
                throw new CannotStart("This build of the single window has no " + name + " inside, so it cannot run on "
                        + Platform.name()
                        + (name.startsWith("postgres") ? "; set SW_DB_URL to a PostgreSQL of your own." : "."));
            }
            String stem = name.substring(0, name.lastIndexOf('.'));
            Path home = cache.resolve(stem + "-" + Long.toHexString(entry.getCrc()));
            if (!Files.isDirectory(home)) {
                dropOthers(stem);
                try (InputStream in = all.getInputStream(entry)) {
                    unpack(in, home, unpacking);
                }
            }
            return home;
        } catch (IOException e) {
            throw new CannotStart(
                    "The parts of the application cannot be unpacked into " + cache + ": " + e.getMessage(), e);
        }
    }

    private void unpack(InputStream in, Path home, Unpacking unpacking) throws IOException {
        Files.createDirectories(cache);
        Path half = Files.createTempDirectory(cache, "half-");
        unpacking.unpack(in, half);
        keep(half, home);
    }

    /** Where another start was quicker, its copy is as good; systems say in various words that it stands there. */
    static void keep(Path half, Path home) throws IOException {
        try {
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notMoved) {
            Directories.delete(half);
            if (!Files.isDirectory(home)) {
                throw notMoved;
            }
        }
    }

    /** Former builds. Whoever still runs from them has them open, so they are kept for an hour. */
    private void dropOthers(String stem) throws IOException {
        if (!Files.isDirectory(cache)) {
            return;
        }
        Instant anHourAgo = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        try (Stream<Path> children = Files.list(cache)) {
            List<Path> old = children
                    .filter(child -> child.getFileName().toString().matches("half-.*|" + stem + "-[0-9a-f]+")).toList();
            for (Path child : old) {
                if (Files.getLastModifiedTime(child).toInstant().isBefore(anHourAgo)) {
                    Directories.delete(child);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Unpacking {
        void unpack(InputStream in, Path into) throws IOException;
    }
}
