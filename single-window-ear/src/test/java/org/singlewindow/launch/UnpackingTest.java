package org.singlewindow.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {
    @TempDir
    Path into;

    @Test
    void a_tar_gives_directories_files_and_links_with_their_rights() throws IOException {
        Tar.unpack(tar(
                header("bin/", '5', 0755, "", 0),
                header("bin/postgres", '0', 0755, "", 5), block("hello"),
                header("share/read.me", '0', 0644, "", 3), block("you"),
                header("bin/pg", '2', 0777, "postgres", 0)), into);
        assertEquals("hello", Files.readString(into.resolve("bin/postgres")));
        assertTrue(Files.isExecutable(into.resolve("bin/postgres")));
        assertEquals("you", Files.readString(into.resolve("share/read.me")));
        assertFalse(into.resolve("share/read.me").toFile().canExecute());
        assertEquals(Path.of("postgres"), Files.readSymbolicLink(into.resolve("bin/pg")));
    }

    @Test
    void no_archive_writes_outside_its_directory() throws IOException {
        assertThrows(IOException.class,
                () -> Tar.unpack(tar(header("../evil", '0', 0644, "", 3), block("boo")), into.resolve("x")));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("../evil"));
        }
        assertThrows(IOException.class,
                () -> Zip.unpack(new ByteArrayInputStream(zipped.toByteArray()), into.resolve("x"), ""));
        assertFalse(Files.exists(into.resolve("evil")));
    }

    @Test
    void of_two_starts_that_unpack_at_once_both_go_on_with_the_copy_that_was_there_first() throws IOException {
        Path home = into.resolve("server-1");
        for (String start : new String[]{"first", "second"}) {
            Path half = Files.createDirectory(into.resolve("half-" + start));
            Files.writeString(half.resolve("whose"), start);
            UnpackedParts.keep(half, home);
            assertFalse(Files.exists(half));
        }
        assertEquals("first", Files.readString(home.resolve("whose")));
    }

    @Test
    void what_cannot_be_kept_is_said() throws IOException {
        Path half = Files.createDirectory(into.resolve("half"));
        assertThrows(IOException.class, () -> UnpackedParts.keep(half, into.resolve("nowhere/server-1")));
        assertFalse(Files.exists(half));
    }

    private static ByteArrayInputStream tar(byte[]... blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] block : blocks) {
            out.writeBytes(block);
        }
        out.writeBytes(new byte[1024]);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static byte[] header(String name, char type, int mode, String link, int size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, String.format("%07o", mode));
        put(header, 124, String.format("%011o", size));
        header[156] = (byte) type;
        put(header, 157, link);
        return header;
    }

    private static byte[] block(String content) {
        byte[] block = new byte[512];
        put(block, 0, content);
        return block;
    }

    private static void put(byte[] into, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }
}
