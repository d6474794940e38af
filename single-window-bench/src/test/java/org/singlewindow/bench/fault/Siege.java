package org.singlewindow.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.singlewindow.bench.ledger.Audit;
import org.singlewindow.bench.ledger.Ledger.Outcome;
import org.singlewindow.bench.meter.Application;

/** A single window that is killed under load, and what must hold afterwards. */
record Siege(Faults faults) implements AutoCloseable {
    static final int CLIENTS = 4;
    static final int ENOUGH = 60;

    /** Half the time to ready is the compiler's second stage, and a collector beside it a sixth of the rest. */
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** @param data where it keeps its own, beside the ledgers */
    static Siege at(String data) throws IOException {
        return new Siege(Faults.open(setup(data, Map.of())));
    }

    static Path work() {
        return Path.of(System.getProperty("sw.work"));
    }

    @Override
    public void close() throws IOException {
        faults.close();
    }

    void strikeAfter(int accepted, Victim victim, Books books) throws Exception {
        faults.strike(victim, books.everybody(faults.base(), CLIENTS), () -> isWorthAKill(books, accepted));
    }

    /** Something is stored, something is leased, and something is done with. */
    static boolean isWorthAKill(Books books, int accepted) {
        return books.accepted() >= accepted && !books.deliveries().forgotten().isEmpty()
                && !books.deliveries().acknowledged().isEmpty();
    }

    void holds(Books books) throws SQLException {
        Audit audit = faults.audit(books);
        assertTrue(audit.holds(), audit::toString);
    }

    static Application.Setup setup(String data, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SW_DELIVERY_VISIBILITY", "5");
        Path jar = Path.of(System.getProperty("sw.jar")).normalize();
        // where the system tests have unpacked it
        all.put("SW_CACHE", jar.resolveSibling("system/cache").toString());
        return new Application.Setup(jar, work().resolve(data), 0, SHORT_LIFE, all, false);
    }

    /**
     * Traders send again what was not answered, the recipient comes back for what it forgot: all of it is there, and
     * nothing else comes.
     */
    void everybodyGetsTheirAnswer(Books books) throws Exception {
        Set<Long> forgotten = books.deliveries().forgotten();
        faults.sendAgain(books);
        faults.emptyQueue(books);
        assertTrue(books.deliveries().repeated().containsAll(forgotten), "what was forgotten comes again");
        assertEquals(Set.of(), books.deliveries().forgotten());
        assertEquals(Set.of(), books.deliveries().afterTheEnd());
        Audit audit = faults.audit(books);
        assertTrue(audit.holds(), audit::toString);
        assertEquals(Set.of(Outcome.ACCEPTED), audit.told().keySet());
    }
}
