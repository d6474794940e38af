package org.singlewindow.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogbookTest {

    @TempDir
    Path data;

    @Test
    void a_run_says_when_it_began_and_what_ended_it() throws IOException {
        Logbook book = Logbook.open(data, new Console());
        book.ended("SIGTERM");
        List<String> lines = lines();
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).matches("\\S+Z \\d+ started, Java .*"), lines.get(0));
        assertTrue(lines.get(1).endsWith(" ended: SIGTERM"), lines.get(1));
    }

    @Test
    void a_run_that_could_say_nothing_is_missed_by_the_next() throws IOException {
        Files.writeString(data.resolve("runs.log"),
                "2026-01-01T00:00:00Z 4711 started\n2026-01-01T00:00:09Z 4711 ready in 9 s\n");
        Files.writeString(data.resolve("hs_err_pid4711.log"), "# a crash");
        Logbook.open(data, new Console());
        assertTrue(lines().get(2).contains(" 4711 ended without a word"), lines()::toString);
        assertTrue(lines().get(2).endsWith("hs_err_pid4711.log"), lines()::toString);
        assertEquals(4, lines().size());
    }

    @Test
    void a_run_that_ended_in_order_is_not_missed() throws IOException {
        Files.writeString(data.resolve("runs.log"), "2026-01-01T00:00:00Z 4711 ended: SIGTERM\n");
        Logbook.open(data, new Console());
        assertEquals(2, lines().size());
    }

    @Test
    void the_book_does_not_grow_for_ever() throws IOException {
        Files.write(data.resolve("runs.log"), Collections.nCopies(5_000, "2026-01-01T00:00:00Z 4711 ended: SIGTERM"));
        Logbook.open(data, new Console());
        assertTrue(lines().size() < 2_000, () -> "it has grown");
    }

    @Test
    void a_failure_is_kept_with_its_causes() throws IOException {
        Path kept = Logbook.open(data, new Console())
                .keep(new IllegalStateException("outer", new NullPointerException("inner")));
        assertTrue(Files.readString(kept).contains("Caused by: java.lang.NullPointerException: inner"), kept::toString);
        assertTrue(Traces.root(new IllegalStateException(new NullPointerException("inner")))
                .startsWith("NullPointerException: inner in org.singlewindow"), "the root");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(data.resolve("runs.log"));
    }
}
