package org.singlewindow.bench.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every declaration that was sent, and what came of it, also as a file with a line for each; of two lines the later
 * holds.
 */
public final class Ledger implements AutoCloseable {

    /**
     * {@code REFUSED} was sent away and may not be stored. {@code UNKNOWN} is what was sent and never clearly answered:
     * it may be stored or not, but not twice and not by half.
     */
    public enum Outcome { ACCEPTED, REFUSED, UNKNOWN }

    /** @param sha256 of the bytes as they were sent, in hexadecimal digits */
    record Entry(String sha256, Outcome outcome) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Sent> unanswered = new LinkedHashMap<>();
    private final BufferedWriter file;

    private Ledger(BufferedWriter file) {
        this.file = file;
    }

    public static Ledger at(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        return new Ledger(Files.newBufferedWriter(path));
    }

    /** A refusal of what is sent again does not tell what became of it the first time. */
    synchronized void note(Sent sent, Outcome told) throws IOException {
        Outcome outcome = told == Outcome.REFUSED && unanswered.containsKey(sent.reference()) ? Outcome.UNKNOWN : told;
        Entry entry = new Entry(sent.sha256(), outcome);
        entries.put(sent.reference(), entry);
        if (outcome == Outcome.UNKNOWN) {
            unanswered.put(sent.reference(), sent);
        } else {
            unanswered.remove(sent.reference());
        }
        file.write(sent.reference() + " " + entry.sha256() + " " + outcome + "\n");
        file.flush();
    }

    synchronized Map<String, Entry> entries() {
        return Map.copyOf(entries);
    }

    /** What is still {@code UNKNOWN}, to be sent again. */
    synchronized List<Sent> unanswered() {
        return List.copyOf(unanswered.values());
    }

    public synchronized long count(Outcome outcome) {
        return entries.values().stream().filter(entry -> entry.outcome() == outcome).count();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
