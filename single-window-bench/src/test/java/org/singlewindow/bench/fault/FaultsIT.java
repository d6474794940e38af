package org.singlewindow.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.bench.ledger.Audit;
import org.singlewindow.bench.ledger.Finding;
import org.singlewindow.bench.ledger.Finding.Kind;

/**
 * {@code kill -9} under load, in small: what {@code single-window-bench.jar faults} does for hours. All tests of a
 * class share one single window, for starting it takes longer than killing it; each keeps a ledger of its own, which
 * stays in {@code target/faults}.
 */
class FaultsIT {
    private static Siege siege;
    private static Faults faults;

    @BeforeAll
    static void start() throws IOException {
        siege = Siege.at("data");
        faults = siege.faults();
    }

    @AfterAll
    static void end() throws IOException {
        siege.close();
    }

    @Test
    void what_was_accepted_outlives_the_database() throws Exception {
        try (Books books = Books.at(Siege.work().resolve("ledger-database-killed"))) {
            for (int kill = 1; kill <= 2; kill++) {
                siege.strikeAfter(kill * Siege.ENOUGH, Victim.DATABASE, books);
                siege.holds(books);
            }
            siege.everybodyGetsTheirAnswer(books);
        }
    }

    @Test
    void what_was_accepted_outlives_the_application_and_leases_run_out() throws Exception {
        try (Books books = Books.at(Siege.work().resolve("ledger-application-killed"))) {
            siege.strikeAfter(Siege.ENOUGH, Victim.APPLICATION, books);
            siege.holds(books);
            siege.everybodyGetsTheirAnswer(books);
        }
    }

    /** The negative control: where this finds nothing, the tests above prove nothing. */
    @Test
    void a_database_that_answers_before_it_writes_is_found_out() throws Exception {
        faults.answerBeforeWriting();
        try (Books books = Books.at(Siege.work().resolve("ledger-control"))) {
            faults.strike(Victim.DATABASE, books.traders(faults.base(), Siege.CLIENTS),
                    () -> books.accepted() >= Siege.ENOUGH && faults.unwritten() > Faults.WORTH_A_KILL);
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
        try (Books books = Books.at(Siege.work().resolve("ledger-tampered"))) {
            try (Crowd crowd = Crowd.atWork(books.traders(faults.base(), 1))) {
                Faults.await(() -> books.accepted() > 0, crowd);
            }
            siege.holds(books);
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
}
