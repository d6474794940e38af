package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionFilesTest {

    private static byte[] zipOf(int megabytes, String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(new byte[1 << 20]);
                }
                zip.write("x\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_zip_holds_the_same_files_with_or_without_their_directory() {
        RegionFiles files = Directory.whole().files();

        assertEquals(files.sha256(), RegionFiles.fromZip(Directory.whole().zip("")).sha256());
        assertEquals(files.sha256(), RegionFiles.fromZip(Directory.whole().zip("KG/")).sha256());
    }

    @Test
    void a_directory_on_disk_holds_the_same_files_and_names_strangers_beside_them(@TempDir Path disk)
            throws IOException {
        Directory.whole().with("notes.txt", "not ours").with("old/people.csv", "").with(".git/config", "").write(disk);
        RegionFiles read = RegionFiles.fromDirectory(disk);

        assertEquals(Directory.whole().files().sha256(), read.sha256());
        assertEquals(Set.of("notes.txt", "old/"), read.strangers());
    }

    @Test
    void one_changed_letter_changes_the_digest() {
        assertNotEquals(Directory.whole().files().sha256(),
                Directory.whole().replacing("offices.csv", "Bishkek", "Bishkeg").files().sha256());
    }

    @Test
    void a_zip_that_swells_is_given_up_before_it_fills_the_memory() {
        byte[] bomb = zipOf(60, "routing.csv");

        assertTrue(bomb.length < 100_000, "the bomb is small while packed: " + bomb.length);
        assertThrows(BadRegionFiles.class, () -> RegionFiles.fromZip(bomb));
        assertThrows(BadRegionFiles.class, () -> RegionFiles.fromZip(zipOf(11, "agencies.csv", "routing.csv")));
    }

    @Test
    void what_lies_beside_the_files_is_named_however_large_it_is() {
        RegionFiles read = RegionFiles.fromZip(zipOf(60, "scan.jpg"));

        assertEquals(Set.of("scan.jpg"), read.strangers());
    }

    @Test
    void a_zip_that_leads_out_of_itself_is_refused() {
        for (String name : Set.of("../routing.csv", "KG/../../routing.csv", "/routing.csv", "C:/routing.csv",
                "KG\\..\\..\\routing.csv")) {
            assertThrows(BadRegionFiles.class, () -> RegionFiles.fromZip(zipOf(0, name)), name);
        }
    }

    @Test
    void what_is_no_zip_is_named() {
        assertRefused("no zip", "hello".getBytes(StandardCharsets.UTF_8));
        assertRefused("rar", "Rar!\u001A\u0007\u0000".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("seven zip", "7z\u00BC\u00AF'\u001C".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("KG/, UZ/", zipOf(0, "KG/routing.csv", "UZ/routing.csv"));
        assertRefused("twice KG/routing.csv", zipOf(0, "KG/routing.csv", "KG\\routing.csv"));
        assertRefused("nothing", zipOf(0));
        byte[] zip = Directory.whole().zip("");
        assertRefused("cut off", Arrays.copyOf(zip, zip.length - 10));
    }

    @Test
    void a_folder_in_a_folder_is_one_country_and_what_lies_beside_it_is_named() {
        RegionFiles nested = RegionFiles.fromZip(zipOf(0, "KG/KG/routing.csv", "KG/readme.txt", "notes/a.txt",
                "notes/b.txt", "__MACOSX/KG/routing.csv", "KG/Thumbs.db"));
        assertEquals(Set.of("routing.csv"), nested.files().keySet());
        assertEquals(Set.of("KG/readme.txt", "notes/"), nested.strangers());
        RegionFiles old = RegionFiles.fromZip(zipOf(0, "KG/routing.csv", "KG/old/routing.csv", "KG/old/people.csv"));
        assertEquals(Set.of("routing.csv"), old.files().keySet());
        assertEquals(Set.of("old/"), old.strangers());
    }

    private static void assertRefused(String reason, byte[] zip) {
        String message = assertThrows(BadRegionFiles.class, () -> RegionFiles.fromZip(zip)).getMessage();
        assertTrue(message.contains(reason), message);
    }

    @Test
    void a_zip_may_be_made_by_any_program() throws IOException {
        String digest = Directory.whole().files().sha256();

        assertEquals(digest, RegionFiles.fromZip(packed("Киргизия/", Charset.forName("IBM866"))).sha256());
        assertEquals(digest, RegionFiles.fromZip(packed("Киргизия\\2026\\", StandardCharsets.UTF_8)).sha256());
        assertEquals(digest, RegionFiles.fromZip(streamedAndStored()).sha256());
    }

    private static byte[] packed(String root, Charset names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            zip.putNextEntry(new ZipEntry("__MACOSX/._people.csv"));
            for (Map.Entry<String, byte[]> file : Directory.whole().files().files().entrySet()) {
                zip.putNextEntry(new ZipEntry(root + file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** As programs pack that cannot go back in what they write: not compressed, and the size behind the content. */
    private static byte[] streamedAndStored() {
        var files = Directory.whole().files().files();
        var locals = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        var list = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        files.forEach((name, content) -> {
            byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
            var sum = new CRC32();
            sum.update(content);
            int at = locals.position();
            locals.putInt(0x04034B50).putShort((short) 20).putShort((short) 8).putShort((short) 0).putInt(0).putInt(0)
                    .putInt(0).putInt(0)
                    .putShort((short) ascii.length).putShort((short) 0).put(ascii).put(content)
                    .putInt(0x08074B50).putInt((int) sum.getValue()).putInt(content.length).putInt(content.length);
            list.putInt(0x02014B50).putShort((short) 20).putShort((short) 20).putShort((short) 8).putShort((short) 0)
                    .putInt(0).putInt((int) sum.getValue())
                    .putInt(content.length).putInt(content.length).putShort((short) ascii.length).putInt(0).putInt(0)
                    .putInt(0).putInt(at).put(ascii);
        });
        int length = list.position();
        var zip = ByteBuffer.allocate(locals.position() + length + 22).order(ByteOrder.LITTLE_ENDIAN)
                .put(locals.flip());
        int start = zip.position();
        zip.put(list.flip()).putInt(0x06054B50).putInt(0).putShort((short) files.size()).putShort((short) files.size())
                .putInt(length).putInt(start).putShort((short) 0);
        return zip.array();
    }
}
