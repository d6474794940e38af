package org.singlewindow.bench.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Every declaration that was sent, and what came of it, also as a file with a line for each. */
public final class Ledger implements AutoCloseable {

    /** {@code UNKNOWN} is what was sent and never answered: it may be stored or not, but not twice and not by half. */
    public enum Outcome { ACCEPTED, UNKNOWN }

    /** @param sha256 of the bytes as they were sent, in hexadecimal digits */
    public record Entry(String sha256, Outcome outcome) {
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final BufferedWriter file;

    private Ledger(BufferedWriter file) {
        this.file = file;
    }

    public static Ledger at(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        return new Ledger(Files.newBufferedWriter(path));
    }

    public synchronized void note(String reference, Entry entry) throws IOException {
        entries.put(reference, entry);
        file.write(reference + " " + entry.sha256() + " " + entry.outcome() + "\n");
    }

    public synchronized Map<String, Entry> entries() {
        return Map.copyOf(entries);
    }

    public synchronized long count(Outcome outcome) {
        return entries.values().stream().filter(entry -> entry.outcome() == outcome).count();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
