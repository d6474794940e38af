package org.singlewindow.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.kernel.Sha256;

/** The files of one country, by their names relative to its directory, whole and in memory. Other files beside them are passed over. */
public record RegionFiles(SortedMap<String, byte[]> files) {

    static final Pattern KNOWN = Pattern.compile("country\\.properties|region\\.properties"
            + "|(agencies|participants|people|offices|border-posts|routing)\\.csv|codes/[a-z0-9-]{1,40}\\.csv");
    static final int MOST_BYTES = 5 << 20;
    private static final int MOST_FILES = 200;

    public static RegionFiles fromDirectory(Path directory) {
        var found = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(directory, 2)) {
            for (Path path : (Iterable<Path>) paths.limit(10_000)::iterator) {
                String name = directory.relativize(path).toString().replace('\\', '/');
                if (KNOWN.matcher(name).matches() && Files.isRegularFile(path)) {
                    refuseLarge(name, Files.size(path));
                    found.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + directory.getFileName(), unreadable);
        }
        return limited(found);
    }

    /** A zip of the directory, or of its parent with the one directory in it. */
    public static RegionFiles fromZip(byte[] zip) {
        return limited(RegionZip.read(zip));
    }

    /** A directory of this application's own resources, such as {@code region/UZ}; its file {@code index} names the files. */
    public static RegionFiles fromClasspath(String directory) {
        var found = new TreeMap<String, byte[]>();
        String index = new String(resource(directory + "/index")
                .orElseThrow(() -> new IllegalArgumentException("no resource " + directory + "/index")), StandardCharsets.UTF_8);
        index.lines().map(String::strip).filter(name -> !name.isEmpty())
                .forEach(name -> found.put(name, resource(directory + "/" + name)
                        .orElseThrow(() -> new IllegalArgumentException("no resource " + directory + "/" + name))));
        return limited(found);
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream bytes = RegionFiles.class.getResourceAsStream("/" + path)) {
            return bytes == null ? Optional.empty() : Optional.of(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }

    private static RegionFiles limited(SortedMap<String, byte[]> found) {
        if (found.size() > MOST_FILES) {
            throw new BadRegionFiles("more than " + MOST_FILES + " files");
        }
        refuseLarge("all files together", found.values().stream().mapToLong(bytes -> bytes.length).sum());
        return new RegionFiles(found);
    }

    static void refuseLarge(String what, long bytes) {
        if (bytes > MOST_BYTES) {
            throw new BadRegionFiles(what + " exceed " + MOST_BYTES + " bytes");
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
