package org.singlewindow.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.singlewindow.kernel.Sha256;

/** A file of evidence while it is read. Nothing of it is ever written anywhere. */
final class EvidenceContainer implements AutoCloseable {

    /** More than the list of any case has; what claims to be longer is not read. */
    private static final int LONGEST_LIST = 256 << 20;

    private final ZipFile zip;

    EvidenceContainer(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    /** As often as they are there. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        zip.stream().forEach(entry -> names.add(entry.getName()));
        return names;
    }

    byte[] bytes(String name) throws IOException {
        try (InputStream content = open(name)) {
            byte[] bytes = content.readNBytes(LONGEST_LIST);
            if (content.read() >= 0) {
                throw new ZipException(name + " is longer than such a part can be");
            }
            return bytes;
        }
    }

    String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A list with an object on each line. */
    List<Map<String, String>> rows(String name) throws IOException {
        try {
            return text(name).lines().map(FlatJson::read).toList();
        } catch (IllegalArgumentException unreadable) {
            throw new ZipException(name + " cannot be read: " + unreadable.getMessage());
        }
    }

    String sha256(String name) throws IOException {
        MessageDigest hash = Sha256.digest();
        try (InputStream content = open(name)) {
            byte[] buffer = new byte[64 << 10];
            for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
                hash.update(buffer, 0, got);
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
