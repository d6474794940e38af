package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.audit.AuditEntry;

/** What who may not see the files of a declaration reads of them in its history. */
class UnnamedFilesTest {

    private static final String HASH = "73f371c8cc7497870e7a7ccfbd3324654d4a3272aaaf35769694d0cc741f56ad";

    private static AuditEntry entry(String kind, String text) {
        return new AuditEntry(Instant.EPOCH, kind, "trader.uz", Optional.empty(), Optional.empty(), text);
    }

    private static String unnamed(String kind, String text, String language) {
        return UnnamedFiles.words(entry(kind, text)).in(Locale.forLanguageTag(language));
    }

    @Test
    void a_file_is_told_by_its_kind_and_hash_and_never_by_its_name() {
        String text = "price list, secret, 5 bytes.pdf, application/pdf, 120 bytes, sha-256 " + HASH;
        assertEquals("application/pdf, 120 bytes, sha-256 " + HASH, unnamed("attachment.added", text, "en"));
        assertEquals("application/pdf, 120 байт, sha-256 " + HASH, unnamed("attachment.added", text, "ru"));
    }

    @Test
    void so_is_one_that_was_written_down_before_hashes_were() {
        assertEquals("image/png, 7 байт", unnamed("attachment.added", "a, b.png, image/png, 7 bytes", "ru"));
        assertEquals("task 12", unnamed("attachment.assigned", "a, task 3, task 12", "en"));
    }

    @Test
    void of_one_that_was_not_taken_nothing_is_said() {
        assertEquals("", unnamed("attachment.infected", "secret.pdf: Eicar", "en"));
    }

    @Test
    void only_files_are_told_so() {
        assertTrue(UnnamedFiles.isOfFile(entry("attachment.added", "")));
        assertFalse(UnnamedFiles.isOfFile(entry("task.decided", "")));
    }

    @Test
    void who_may_see_the_files_reads_the_name_in_their_language() {
        String text = "грузы.pdf, application/pdf, 120 bytes, sha-256 " + HASH;
        assertEquals("грузы.pdf, application/pdf, 120 байт, sha-256 " + HASH,
                entry("attachment.added", text).words().in(Locale.forLanguageTag("ru")));
    }
}
