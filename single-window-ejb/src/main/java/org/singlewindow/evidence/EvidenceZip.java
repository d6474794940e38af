package org.singlewindow.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.singlewindow.kernel.Sha256;

/** A file of evidence while it is written: part after part, and in the end what names and signs them. */
final class EvidenceZip {

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    EvidenceZip(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    void put(String name, byte[] content) throws IOException {
        put(name, new ByteArrayInputStream(content));
    }

    void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Whatever its length, no more of it than a buffer is in memory. */
    void put(String name, InputStream content) throws IOException {
        if (hashes.put(name, hashed(name, content)) != null) {
            throw new IllegalArgumentException("there are two parts " + name);
        }
    }

    private String hashed(String name, InputStream content) throws IOException {
        MessageDigest hash = Sha256.digest();
        zip.putNextEntry(new ZipEntry(name));
        byte[] buffer = new byte[64 << 10];
        for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
            hash.update(buffer, 0, got);
            zip.write(buffer, 0, got);
        }
        zip.closeEntry();
        return HexFormat.of().formatHex(hash.digest());
    }

    /**
     * Names all parts as {@code sha256sum} does, with what there is to say before them, and signs it; nothing can be
     * added afterwards.
     *
     * @return SHA-256 of the manifest
     */
    String sign(List<String> head, SigningKey key) throws IOException {
        StringBuilder manifest = new StringBuilder();
        head.forEach(line -> manifest.append("# ").append(line).append('\n'));
        hashes.forEach((name, hash) -> manifest.append(hash).append("  ").append(name).append('\n'));
        byte[] bytes = manifest.toString().getBytes(StandardCharsets.UTF_8);
        String hash = hashed(EvidenceParts.MANIFEST, new ByteArrayInputStream(bytes));
        hashed(EvidenceParts.SIGNATURE, new ByteArrayInputStream(key.sign(bytes)));
        hashed(EvidenceParts.CERTIFICATE, new ByteArrayInputStream(
                Certificates.pem(key.chain()).getBytes(StandardCharsets.US_ASCII)));
        zip.finish();
        return hash;
    }
}
