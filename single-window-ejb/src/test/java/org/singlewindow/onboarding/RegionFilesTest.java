package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
    void a_directory_on_disk_holds_the_same_files_and_strangers_beside_them_do_not_count(@TempDir Path disk) throws IOException {
        Directory.whole().write(disk);
        Files.writeString(disk.resolve("notes.txt"), "not ours");

        assertEquals(Directory.whole().files().sha256(), RegionFiles.fromDirectory(disk).sha256());
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
        assertThrows(BadRegionFiles.class, () -> RegionFiles.fromZip(zipOf(3, "agencies.csv", "routing.csv")));
    }

    @Test
    void a_zip_that_leads_out_of_itself_is_refused() {
        for (String name : Set.of("../routing.csv", "KG/../../routing.csv", "/routing.csv", "C:/routing.csv", "KG\\..\\..\\routing.csv")) {
            assertThrows(BadRegionFiles.class, () -> RegionFiles.fromZip(zipOf(0, name)), name);
        }
    }

    @Test
    void what_is_no_zip_of_a_country_is_refused() {
        assertThrows(BadRegionFiles.class, () -> RegionFiles.fromZip("hello".getBytes(StandardCharsets.UTF_8)));
        assertThrows(BadRegionFiles.class, () -> RegionFiles.fromZip(zipOf(0, "notes.txt")));
        assertThrows(BadRegionFiles.class, () -> RegionFiles.fromZip(zipOf(0, "KG/routing.csv", "UZ/routing.csv")));
    }
}
