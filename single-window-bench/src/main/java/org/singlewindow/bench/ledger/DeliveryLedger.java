package org.singlewindow.bench.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one recipient was handed out, and what it was told when it acknowledged; also as a file with a line for each.
 */
public final class DeliveryLedger implements AutoCloseable {

    /** {@code ASKED} is what was acknowledged and never answered: it may come again or not. */
    private enum Stand {
        HANDED_OUT, ASKED, ACKNOWLEDGED
    }

    private final Map<Long, Stand> stands = new HashMap<>();
    private final Set<Long> repeated = new TreeSet<>();
    private final Set<Long> afterTheEnd = new TreeSet<>();
    private final BufferedWriter file;

    private DeliveryLedger(BufferedWriter file) {
        this.file = file;
    }

    public static DeliveryLedger at(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        return new DeliveryLedger(Files.newBufferedWriter(path));
    }

    /** Which of these were not handed out before. */
    synchronized Set<Long> handOut(Collection<Long> numbers) throws IOException {
        Set<Long> first = new TreeSet<>();
        for (long number : numbers) {
            Stand before = stands.putIfAbsent(number, Stand.HANDED_OUT);
            if (before == null) {
                first.add(number);
            } else {
                (before == Stand.ACKNOWLEDGED ? afterTheEnd : repeated).add(number);
            }
        }
        write(numbers, Stand.HANDED_OUT);
        return first;
    }

    synchronized void ask(Collection<Long> numbers) throws IOException {
        numbers.forEach(number -> stands.merge(number, Stand.ASKED,
                (before, asked) -> before == Stand.ACKNOWLEDGED ? before : asked));
        write(numbers, Stand.ASKED);
    }

    synchronized void settle(Collection<Long> numbers) throws IOException {
        numbers.forEach(number -> stands.put(number, Stand.ACKNOWLEDGED));
        write(numbers, Stand.ACKNOWLEDGED);
    }

    private void write(Collection<Long> numbers, Stand stand) throws IOException {
        for (long number : numbers) {
            file.write(number + " " + stand + "\n");
        }
        file.flush();
    }

    /** Handed out, and the recipient has not said a word about it. */
    public Set<Long> forgotten() {
        return in(Stand.HANDED_OUT);
    }

    public Set<Long> acknowledged() {
        return in(Stand.ACKNOWLEDGED);
    }

    /** Handed out more than once before it was acknowledged. */
    public synchronized Set<Long> repeated() {
        return Set.copyOf(repeated);
    }

    /** Handed out although the recipient had been told that it was done with: this may never be. */
    public synchronized Set<Long> afterTheEnd() {
        return Set.copyOf(afterTheEnd);
    }

    private synchronized Set<Long> in(Stand stand) {
        Set<Long> numbers = new TreeSet<>();
        stands.forEach((number, each) -> {
            if (each == stand) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
