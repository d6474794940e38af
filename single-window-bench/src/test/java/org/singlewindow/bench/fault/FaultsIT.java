package org.singlewindow.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.bench.Surety;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.ledger.Audit;
import org.singlewindow.bench.ledger.Finding;
import org.singlewindow.bench.ledger.Finding.Kind;
import org.singlewindow.bench.ledger.Ledger.Outcome;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.meter.Application;
import org.singlewindow.bench.meter.DatabaseAddress;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.bench.sample.InTransit;

/**
 * {@code kill -9} under load, in small: what {@code single-window-bench.jar faults} does for hours. All tests share one
 * single window, for starting it takes longer than killing it; each keeps a ledger of its own, which stays in
 * {@code target/faults}.
 */
class FaultsIT {
    private static final Path WORK = Path.of(System.getProperty("sw.work"));
    private static final int CLIENTS = 4;
    private static final int ENOUGH = 60;

    private static Faults faults;

    @BeforeAll
    static void start() throws IOException {
        faults = Faults.open(setup("data", Map.of()));
    }

    @AfterAll
    static void end() throws IOException {
        faults.close();
    }

    @Test
    void what_was_accepted_outlives_the_database() throws Exception {
        try (Books books = Books.at(WORK.resolve("ledger-database-killed"))) {
            for (int kill = 1; kill <= 2; kill++) {
                strikeAfter(kill * ENOUGH, Victim.DATABASE, books);
                holds(books);
            }
            everybodyGetsTheirAnswer(books);
        }
    }

    @Test
    void what_was_accepted_outlives_the_application_and_leases_run_out() throws Exception {
        try (Books books = Books.at(WORK.resolve("ledger-application-killed"))) {
            strikeAfter(ENOUGH, Victim.APPLICATION, books);
            holds(books);
            everybodyGetsTheirAnswer(books);
        }
    }

    @Test
    void of_two_nodes_one_may_be_killed() throws Exception {
        try (Books books = Books.at(WORK.resolve("ledger-node-killed"));
                Application other = Application.start(setup("other-node", besideTheFirst())).awaitReady()) {
            try (Crowd crowd = Crowd.atWork(books.everybody(faults.base(), CLIENTS))) {
                try (Crowd atTheOther = Crowd.atWork(books.everybody(other.base(), CLIENTS))) {
                    Faults.await(() -> isWorthAKill(books, 2 * ENOUGH), atTheOther);
                    other.kill();
                }
                long then = books.accepted();
                Faults.await(() -> books.accepted() >= then + ENOUGH, crowd);
            }
            holds(books);
            everybodyGetsTheirAnswer(books);
        }
    }

    /** While the guarantee has room, and after it has none any more. */
    @Test
    void what_is_locked_and_what_is_released_are_the_same_after_a_kill() throws Exception {
        Surety surety = Surety.over(3 * ENOUGH / 2 + ".00", faults.base());
        for (Victim victim : List.of(Victim.DATABASE, Victim.APPLICATION)) {
            AtomicInteger answered = new AtomicInteger();
            List<Client> forwarders = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                forwarders.add(new Forwarder(new Visitor(faults.base(), BenchCountry.TRADER), surety.transits(),
                        answered));
            }
            faults.strike(victim, forwarders, () -> answered.get() >= ENOUGH);
            LocksAudit audit = LocksAudit.of(faults.application().database());
            assertEquals(List.of(), audit.faults());
            assertTrue(audit.locked(surety.grn()) >= ENOUGH - CLIENTS, "something was locked");
        }
        assertEquals(3 * ENOUGH / 2, LocksAudit.of(faults.application().database()).locked(surety.grn()),
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

    /** The negative control: where this finds nothing, the tests above prove nothing. */
    @Test
    void a_database_that_answers_before_it_writes_is_found_out() throws Exception {
        faults.answerBeforeWriting();
        try (Books books = Books.at(WORK.resolve("ledger-control"))) {
            faults.strike(Victim.DATABASE, books.traders(faults.base(), CLIENTS),
                    () -> books.accepted() >= ENOUGH && faults.unwritten() > Faults.WORTH_A_KILL);
            Audit audit = faults.audit(books);
            assertTrue(audit.count(Kind.LOST) > 0, audit::toString);
            assertFalse(audit.holds());
            assertEquals(Set.of(Kind.LOST), faultsOf(audit), "what is lost is lost whole: " + audit);
        } finally {
            faults.writeBeforeAnswering();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        LOST      | delete from declaration where lrn = '%s'
        CHANGED   | update document_body b set body = 'x', codec = 0 from declaration d where d.lrn = '%s' and b.id = d.id
        CHANGED   | update document_body b set body = set_byte(body, 40, 255 - get_byte(body, 40)) from declaration d where d.lrn = '%s' and b.id = d.id
        NOT_WHOLE | delete from document_body b using declaration d where d.lrn = '%s' and b.id = d.id
        NOT_WHOLE | delete from document o using declaration d where d.lrn = '%s' and o.id = d.id
        NOT_WHOLE | delete from intake_key where msg_key = 'LRN:%s'
        NOT_WHOLE | update intake_key set sha256 = 'x' where msg_key = 'LRN:%s'
        NOT_WHOLE | delete from delivery_queue q using declaration d where d.lrn = '%s' and q.document_id = d.id and q.recipient = d.recipients[2]
        NOT_WHOLE | delete from delivery_state s using declaration d where d.lrn = '%s' and s.document_id = d.id and s.recipient = d.recipients[3]
        NOT_WHOLE | update delivery_state s set state = 2 from declaration d where d.lrn = '%s' and s.document_id = d.id and s.recipient = d.recipients[4]
        NOT_WHOLE | with d as (select * from declaration where lrn = '%s'), q as (delete from delivery_queue q using d where q.document_id = d.id and q.recipient = d.recipients[4]) update delivery_state s set state = 2 from d where s.document_id = d.id and s.recipient = d.recipients[4]
        NOT_WHOLE | delete from declaration_version v using declaration d where d.lrn = '%s' and v.declaration_id = d.id
        NOT_WHOLE | delete from task t using declaration d where d.lrn = '%s' and t.id = (select max(x.id) from task x where x.declaration_id = d.id)
        NOT_WHOLE | delete from event e using declaration d where d.lrn = '%s' and e.subject_ref = d.mrn
        NOT_WHOLE | insert into event (at, subject_kind, subject_ref, kind, actor, text) select now(), 'DECLARATION', mrn, 'declaration.accepted', 'x', 'again' from declaration where lrn = '%s'
        NOT_WHOLE | insert into declaration select -1, 'again', lrn, sender, status, version, lodged_at, changed_at, summary, search, recipients from declaration where lrn = '%s'
        ORPHAN    | insert into delivery_queue (recipient, document_id) select 0, id from declaration where lrn = '%s'
        ORPHAN    | update task t set declaration_id = -1 from declaration d where d.lrn = '%s' and t.id = (select max(x.id) from task x where x.declaration_id = d.id)
        """)
    void a_row_that_somebody_tampered_with_is_found(Kind kind, String tampering) throws Exception {
        try (Books books = Books.at(WORK.resolve("ledger-tampered"))) {
            try (Crowd crowd = Crowd.atWork(books.traders(faults.base(), 1))) {
                Faults.await(() -> books.accepted() > 0, crowd);
            }
            holds(books);
            try (Connection connection = faults.application().database().connect()) {
                assertTrue(faultsOf(tampered(books, connection, tampering)).contains(kind));
            }
        }
    }

    /** With the last declaration tampered with, which is undone afterwards. */
    private static Audit tampered(Books books, Connection connection, String tampering) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // past the triggers that protect the audit trail
            statement.execute("set local session_replication_role = replica");
            try (ResultSet last = statement.executeQuery("select lrn from declaration order by id desc limit 1")) {
                last.next();
                assertTrue(statement.executeUpdate(tampering.formatted(last.getString(1))) > 0,
                        "nothing was tampered with");
            }
            return Audit.of(books.ledger(), connection);
        } finally {
            connection.rollback();
        }
    }

    private static Set<Kind> faultsOf(Audit audit) {
        return audit.findings().stream().map(Finding::kind).filter(Kind::isFault).collect(Collectors.toSet());
    }

    private static void strikeAfter(int accepted, Victim victim, Books books) throws Exception {
        faults.strike(victim, books.everybody(faults.base(), CLIENTS), () -> isWorthAKill(books, accepted));
    }

    /** Something is stored, something is leased, and something is done with. */
    private static boolean isWorthAKill(Books books, int accepted) {
        return books.accepted() >= accepted && !books.deliveries().forgotten().isEmpty()
                && !books.deliveries().acknowledged().isEmpty();
    }

    private static void holds(Books books) throws SQLException {
        Audit audit = faults.audit(books);
        assertTrue(audit.holds(), audit::toString);
    }

    private static Application.Setup setup(String data, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SW_DELIVERY_VISIBILITY", "5");
        // for a short life: half the time to ready is the compiler's second stage
        return new Application.Setup(Path.of(System.getProperty("sw.jar")).normalize(), WORK.resolve(data), 0,
                List.of("-XX:TieredStopAtLevel=1"), all, false);
    }

    private static Map<String, String> besideTheFirst() {
        DatabaseAddress database = faults.application().database();
        return Map.of("SW_DB_URL", database.url(), "SW_DB_USER", database.user(), "SW_DB_PASSWORD", database.password(),
                "SW_DEMO", "true");
    }

    /**
     * Traders send again what was not answered, the recipient comes back for what it forgot: all of it is there, and
     * nothing else comes.
     */
    private static void everybodyGetsTheirAnswer(Books books) throws Exception {
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
