package org.singlewindow.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.bench.Surety;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.meter.Application;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.bench.sample.InTransit;

/** The same with two nodes, and with a guarantee that everybody wants; in a JVM of its own beside {@link FaultsIT}. */
class SharedFaultsIT {
    private static Siege siege;
    private static Faults faults;

    @BeforeAll
    static void start() throws IOException {
        siege = Siege.at("shared-data");
        faults = siege.faults();
    }

    @AfterAll
    static void end() throws IOException {
        siege.close();
    }

    @Test
    void of_two_nodes_one_may_be_killed() throws Exception {
        try (Books books = Books.at(Siege.work().resolve("ledger-node-killed"));
                Application other = Application.start(Siege.setup("other-node", besideTheFirst())).awaitReady()) {
            try (Crowd crowd = Crowd.atWork(books.everybody(faults.base(), Siege.CLIENTS))) {
                try (Crowd atTheOther = Crowd.atWork(books.everybody(other.base(), Siege.CLIENTS))) {
                    Faults.await(() -> Siege.isWorthAKill(books, 2 * Siege.ENOUGH), atTheOther);
                    other.kill();
                }
                long then = books.accepted();
                Faults.await(() -> books.accepted() >= then + Siege.ENOUGH, crowd);
            }
            siege.holds(books);
            siege.everybodyGetsTheirAnswer(books);
        }
    }

    /** While the guarantee has room, and after it has none any more. */
    @Test
    void what_is_locked_and_what_is_released_are_the_same_after_a_kill() throws Exception {
        Surety surety = Surety.over(3 * Siege.ENOUGH / 2 + ".00", faults.base());
        for (Victim victim : List.of(Victim.DATABASE, Victim.APPLICATION)) {
            AtomicInteger answered = new AtomicInteger();
            List<Client> forwarders = new ArrayList<>();
            for (int i = 0; i < Siege.CLIENTS; i++) {
                forwarders.add(new Forwarder(new Visitor(faults.base(), BenchCountry.TRADER), surety.transits(),
                        answered));
            }
            faults.strike(victim, forwarders, () -> answered.get() >= Siege.ENOUGH);
            LocksAudit audit = LocksAudit.of(faults.application().database());
            assertEquals(List.of(), audit.faults());
            assertTrue(audit.locked(surety.grn()) >= Siege.ENOUGH - Siege.CLIENTS, "something was locked");
        }
        assertEquals(3 * Siege.ENOUGH / 2, LocksAudit.of(faults.application().database()).locked(surety.grn()),
                "all of it was wanted, and not more was given");
    }

    /** Lodges transits, which are released or told why not; goes on when the line is cut. */
    private record Forwarder(Visitor visitor, InTransit transits, AtomicInteger answered) implements Client {

        @Override
        public int call() {
            try {
                if (visitor.lodge(transits.next()).status() == 201) {
                    return answered.incrementAndGet();
                }
            } catch (IOException killed) {
                // whether it was stored, the audit asks
            }
            LockSupport.parkNanos(50_000_000);
            return 0;
        }

        @Override
        public void close() throws IOException {
            visitor.close();
        }
    }

    private static Map<String, String> besideTheFirst() {
        DatabaseAddress database = faults.application().database();
        return Map.of("SW_DB_URL", database.url(), "SW_DB_USER", database.user(), "SW_DB_PASSWORD", database.password(),
                "SW_DEMO", "true");
    }
}
