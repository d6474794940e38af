package org.singlewindow.launch;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unpacks the few kinds of tar entries that the PostgreSQL archives hold: directories, files, links. */
final class Tar {
    private static final int BLOCK = 512;
    private static final int NAME = 0;
    private static final int MODE = 100;
    private static final int SIZE = 124;
    private static final int TYPE = 156;
    private static final int LINK = 157;
    private static final int PREFIX = 345;

    private final InputStream in;
    private final Path into;
    private String longName;

    private Tar(InputStream in, Path into) {
        this.in = in;
        this.into = into;
    }

    static void unpack(InputStream in, Path into) throws IOException {
        Tar tar = new Tar(in, into);
        byte[] header = in.readNBytes(BLOCK);
        while (header.length == BLOCK && header[NAME] != 0) {
            tar.entry(header);
            header = in.readNBytes(BLOCK);
        }
    }

    private void entry(byte[] header) throws IOException {
        long size = Long.parseLong(text(header, SIZE, 12).strip(), 8);
        switch ((char) header[TYPE]) {
            case '5' -> Files.createDirectories(target(header));
            case '2' -> link(header);
            case '0', '\0' -> file(header, size);
            case 'L' -> longName = new String(in.readNBytes((int) size), StandardCharsets.UTF_8).replace("\0", "");
            default -> throw new IOException("unexpected tar entry of type " + (char) header[TYPE]);
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private void link(byte[] header) throws IOException {
        Path target = target(header);
        Files.createDirectories(target.getParent());
        Files.createSymbolicLink(target, Path.of(text(header, LINK, 100)));
    }

    private void file(byte[] header, long size) throws IOException {
        Path target = target(header);
        Files.createDirectories(target.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            copy(out, size);
        }
        boolean executable = (Integer.parseInt(text(header, MODE, 8).strip(), 8) & 0100) != 0;
        if (executable && !target.toFile().setExecutable(true, false)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    private void copy(OutputStream out, long size) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = size;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("the archive ends in the middle of a file");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private Path target(byte[] header) throws IOException {
        String prefix = text(header, PREFIX, 155);
        String name = longName != null ? longName : (prefix.isEmpty() ? "" : prefix + "/") + text(header, NAME, 100);
        longName = null;
        Path target = into.resolve(name).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive names a file outside its own directory: " + name);
        }
        return target;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
