package org.singlewindow.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.singlewindow.kernel.Sha256;

/**
 * A file on its way in, on disk: whoever sends it slowly holds neither memory nor a connection to the database. It has
 * no name there any more, so that whatever happens to us it is gone when we are.
 */
final class Spooled implements AutoCloseable {

    private static final int BUFFER = 64 << 10;

    private final FileChannel file;
    private final byte[] sha256;
    private final long size;

    private Spooled(FileChannel file, byte[] sha256, long size) {
        this.file = file;
        this.sha256 = sha256;
        this.size = size;
    }

    /** Reads one byte more than {@code most} at the most, so that it shows what is too large. */
    static Spooled read(InputStream bytes, long most) throws IOException {
        FileChannel file = nameless();
        try {
            MessageDigest hash = Sha256.digest();
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int got = bytes.read(buffer); got >= 0 && size <= most; got = bytes.read(buffer)) {
                hash.update(buffer, 0, got);
                write(file, ByteBuffer.wrap(buffer, 0, got));
                size += got;
            }
            return new Spooled(file, hash.digest(), size);
        } catch (IOException | RuntimeException brokenOff) {
            file.close();
            throw brokenOff;
        }
    }

    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("sw-attachment", "");
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(path);
        return file;
    }

    /** That our disk is full is no fault of whoever sends. */
    private static void write(FileChannel file, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    byte[] sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    /** From its beginning, as often as anybody wants, by one at a time; whoever closes it closes no more than that. */
    InputStream open() throws IOException {
        file.position(0);
        return new FilterInputStream(Channels.newInputStream(file)) {
            @Override
            public void close() {
                // the file stays for the next one
            }
        };
    }

    /** So many bytes from a place on; fewer at its end. */
    byte[] part(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, size - from));
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
