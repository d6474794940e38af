package org.singlewindow.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.singlewindow.kernel.Sha256;

/**
 * The files of one country, by their names relative to its directory, whole and in memory.
 *
 * @param strangers what lies beside them and is none of them; a folder ends with a slash
 */
public record RegionFiles(SortedMap<String, byte[]> files, SortedSet<String> strangers) {

    /** Of all files together: a quarter of a million traders, and room for them in the memory of a small server. */
    static final int MOST_BYTES = 20 << 20;
    private static final int DEEPEST = 3;
    static final int MOST_ENTRIES = 1_000;

    public static RegionFiles fromDirectory(Path directory) {
        var sieve = new Sieve();
        long total = 0;
        try (Stream<Path> paths = Files.walk(directory, DEEPEST)) {
            List<Path> found = paths.filter(Files::isRegularFile)
                    .filter(path -> !Sieve.isLitter(nameOf(directory, path))).limit(MOST_ENTRIES + 1L).toList();
            if (found.size() > MOST_ENTRIES) {
                throw new BadRegionFiles(BadRegionFiles.Reason.TOO_MANY, String.valueOf(MOST_ENTRIES));
            }
            for (Path path : found) {
                String name = nameOf(directory, path);
                if (Layout.isName(name)) {
                    total += Files.size(path);
                    refuseLarge(total);
                    sieve.keep(name, Files.readAllBytes(path));
                } else {
                    sieve.strange(name);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + directory.getFileName(), unreadable);
        }
        return sieve.files();
    }

    private static String nameOf(Path directory, Path path) {
        return directory.relativize(path).toString().replace('\\', '/');
    }

    /** A zip of the directory, or of its parent with the one directory in it. */
    public static RegionFiles fromZip(byte[] zip) {
        return RegionZip.read(zip);
    }

    /**
     * A directory of this application's own resources, such as {@code region/UZ}; the file {@code index} beside it
     * names the files.
     */
    public static RegionFiles fromClasspath(String directory) {
        var sieve = new Sieve();
        String parent = directory.substring(0, directory.lastIndexOf('/') + 1);
        String own = directory.substring(parent.length()) + "/";
        new String(resource(parent + "index"), StandardCharsets.UTF_8).lines().filter(path -> path.startsWith(own))
                .forEach(path -> sieve.keep(path.substring(own.length()), resource(parent + path)));
        return sieve.files();
    }

    private static byte[] resource(String path) {
        try (InputStream bytes = RegionFiles.class.getResourceAsStream("/" + path)) {
            if (bytes == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }

    static void refuseLarge(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new BadRegionFiles(BadRegionFiles.Reason.TOO_LARGE, String.valueOf(MOST_BYTES >> 20));
        }
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** One digest over names and contents: equal exactly when every file is. */
    String sha256() {
        MessageDigest digest = Sha256.digest();
        files.forEach((name, bytes) -> {
            digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public String toString() {
        return "RegionFiles" + Map.copyOf(files).keySet();
    }
}
