package org.singlewindow.onboarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.singlewindow.kernel.Visible;
import org.singlewindow.onboarding.BadRegionFiles.Reason;

/**
 * Reads a zip from a stranger. The list at its end decides what is in it: what that names must be there, whole and
 * unchanged, and a zip without it was cut off. Sizes are counted while unpacking, since what the zip says of itself may
 * be a lie. By the JDK, after trying Commons Compress (1.28): that reads from memory, and compares no checksums either;
 * of zips with one bit turned it took half as many again for something else, cannot tell one that was cut off from
 * other damage, and would be 2 MB more.
 */
final class RegionZip {

    private static final Map<String, Reason> OTHERS = Map.of("Rar!", Reason.RAR, "7z\u00BC\u00AF", Reason.SEVEN_ZIP,
            "\u001F\u008B", Reason.GZIP, "%PDF", Reason.PDF);
    private static final Charset DOS = Charset.isSupported("IBM866") ? Charset.forName("IBM866")
            : StandardCharsets.ISO_8859_1;

    private RegionZip() {
    }

    static RegionFiles read(byte[] zip) {
        refuseOthers(zip);
        Path copy = copy(zip);
        try (var in = new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE,
                StandardCharsets.ISO_8859_1)) {
            return unpack(in);
        } catch (ZipException damaged) {
            throw new BadRegionFiles(reason(damaged.getMessage()));
        } catch (IOException | IllegalArgumentException broken) {
            throw new BadRegionFiles(Reason.DAMAGED);
        } finally {
            delete(copy);
        }
    }

    /** The JDK reads the list at the end from a file only. */
    private static Path copy(byte[] zip) {
        try {
            Path copy = Files.createTempFile("region", ".zip");
            Files.write(copy, zip);
            return copy;
        } catch (IOException full) {
            throw new UncheckedIOException("no room for a temporary file", full);
        }
    }

    private static void refuseOthers(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        OTHERS.forEach((sign, other) -> {
            if (start.startsWith(sign)) {
                throw new BadRegionFiles(other);
            }
        });
        if (!start.equals("PK\u0003\u0004") && !start.equals("PK\u0005\u0006")) {
            throw new BadRegionFiles(Reason.NO_ZIP);
        }
    }

    private static Reason reason(String ofTheLibrary) {
        String text = String.valueOf(ofTheLibrary).toLowerCase(Locale.ROOT);
        if (text.contains("end header")) {
            return Reason.CUT_OFF;
        }
        if (text.contains("encrypted")) {
            return Reason.PASSWORD;
        }
        return text.contains("compression method") ? Reason.COMPRESSION : Reason.DAMAGED;
    }

    private static RegionFiles unpack(ZipFile zip) throws IOException {
        if (zip.size() > RegionFiles.MOST_ENTRIES) {
            throw new BadRegionFiles(Reason.TOO_MANY, String.valueOf(RegionFiles.MOST_ENTRIES));
        }
        Map<String, ZipEntry> entries = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = safe(nameOf(entry));
            if (!path.endsWith("/") && !Sieve.isLitter(path) && entries.put(path, entry) != null) {
                throw new BadRegionFiles(Reason.TWICE, Visible.of(path));
            }
        }
        if (entries.containsKey("[Content_Types].xml")) {
            throw new BadRegionFiles(Reason.OFFICE);
        }
        String root = root(entries.keySet());
        var sieve = new Sieve();
        int room = RegionFiles.MOST_BYTES;
        for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
            String name = entry.getKey().startsWith(root) ? entry.getKey().substring(root.length()) : "";
            if (Layout.isName(name)) {
                byte[] content = content(zip, entry.getValue(), room);
                room -= content.length;
                sieve.keep(name, content);
            } else if (name.isEmpty()) {
                sieve.beside(root, entry.getKey());
            } else {
                sieve.strange(name);
            }
        }
        if (sieve.isEmpty()) {
            throw new BadRegionFiles(Reason.NOTHING);
        }
        return sieve.files();
    }

    private static byte[] content(ZipFile zip, ZipEntry entry, int room) throws IOException {
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readNBytes(room + 1);
        }
        RegionFiles.refuseLarge((long) RegionFiles.MOST_BYTES - room + content.length);
        var sum = new CRC32();
        sum.update(content);
        if (content.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new ZipException("damaged");
        }
        return content;
    }

    /** Names that are not marked as UTF-8 come from programs that write them so all the same, or as DOS did. */
    private static String nameOf(ZipEntry entry) {
        String name = entry.getName();
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(name)) {
            return name;
        }
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException old) {
            return new String(bytes, DOS);
        }
    }

    private static String safe(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || path.contains("\0") || path.contains(":") || ("/" + path + "/").contains("/../")) {
            throw new BadRegionFiles(Reason.OUTSIDE);
        }
        return path;
    }

    /**
     * The one directory that has a country's files in it, under whatever letters, if only deeper down too; else the one
     * that has everything in it.
     */
    private static String root(Set<String> paths) {
        Set<String> roots = paths.stream()
                .filter(path -> Layout.names().contains(lastOf(path).toLowerCase(Locale.ROOT)))
                .map(path -> path.substring(0, path.length() - lastOf(path).length()))
                .filter(directory -> !directory.toLowerCase(Locale.ROOT).endsWith(Layout.CODES))
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<String> outermost = roots.stream()
                .filter(root -> roots.stream().allMatch(other -> other.startsWith(root))).findFirst();
        if (outermost.isEmpty() && roots.size() > 1) {
            throw new BadRegionFiles(Reason.SEVERAL, Visible.of(String.join(", ", roots)));
        }
        Set<String> tops = paths.stream().map(path -> path.substring(0, path.indexOf('/') + 1))
                .collect(Collectors.toSet());
        return outermost
                .orElseGet(() -> tops.size() == 1 && !tops.contains(Layout.CODES) ? tops.iterator().next() : "");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException left) {
            copy.toFile().deleteOnExit();
        }
    }
}
