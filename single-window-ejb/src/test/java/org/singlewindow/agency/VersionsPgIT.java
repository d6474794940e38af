package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.AnswerMark;
import org.singlewindow.declaration.DeclarationPage;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.delivery.Ack;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.Message;
import org.singlewindow.delivery.Queue;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/**
 * A declaration with a second version, as an amendment will leave it: another document, another plan, a task about
 * each, and recipients that differ.
 */
class VersionsPgIT extends Desk {

    private static final byte[] AMENDED = "<Declaration>amended</Declaration>".getBytes(StandardCharsets.UTF_8);
    private static final SignedInAs TRADER = SmallRegion.trader();
    private static final SignedInAs PLANT = SmallRegion.gateway("KZ-PLANT");

    /** An agency to which nothing of the first version went. */
    private static final SignedInAs VET = new SignedInAs("gateway.vet.kz", "gateway.vet.kz",
            new Participant(30, "KZ-VET",
                    Set.of(Capability.AGENCY), Optional.of(new CountryCode("KZ")), "Veterinary", "", true),
            Set.of(Role.GATEWAY));

    /** Both go to KZ's plant quarantine, the second no longer to its customs. */
    private static final List<String> SECOND = List.of(
            """
            insert into document (id, message_id, sender, doc_type, mrn, case_id, content_length, sha256, received_at, recipients)
            select %1$d, '00000000-0000-7000-8000-%1$012d', sender, 'DEC', mrn, id, %4$d, '', now(), '{10,11,12,20,22,%5$d}' from declaration where mrn = '%2$s'""",
            "insert into document_body (id, codec, body, answer, plan) values (%1$d, 0, '%3$s', 'second answer', replace('%6$s', 'KZ2', 'KZ9')::bytea)",
            """
            insert into declaration_version (declaration_id, number, document_id, sender, made_at, function_code)
            select id, 2, %1$d, sender, now(), '4' from declaration where mrn = '%2$s'""",
            "update declaration set version = 2, recipients = array_append(recipients, %5$d) where mrn = '%2$s'",
            """
            insert into task (declaration_id, mrn, version, agency, duty, state, due, changed_at)
            select declaration_id, mrn, 2, agency, duty, state, due, changed_at from task where mrn = '%2$s' and agency = 22""",
            "insert into delivery_queue (recipient, document_id) select unnest(recipients), id from document where id = %1$d",
            "insert into delivery_state (recipient, document_id, changed_at) select unnest(recipients), id, now() from document where id = %1$d");

    private Mrn mrn;
    private long first;
    private long second;
    private int lodged;

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    @BeforeEach
    void a_declaration_is_lodged_then_another_then_a_version() throws SQLException {
        String reference = "VERSION-" + ++lodged;
        mrn = lodge(reference).mrn().orElseThrow();
        first = document(1);
        lodge("BETWEEN-" + lodged);
        second = (long) ask("select nextval('doc_seq')");
        String plan = call(() -> get(Declarations.class).plan(mrn, TRADER)).orElseThrow().toJson();
        try (Connection connection = dataSource().getConnection(); Statement sql = connection.createStatement()) {
            for (String statement : SECOND) {
                sql.execute(statement.formatted(second, mrn, new String(AMENDED, StandardCharsets.UTF_8),
                        AMENDED.length, VET.participant().id(), plan));
            }
        }
    }

    @Test
    void what_is_in_force_is_read_of_a_declaration() {
        assertArrayEquals(AMENDED, call(() -> get(Declarations.class).document(mrn, TRADER)).orElseThrow().content());
        assertEquals(List.of("KZ9"), call(() -> get(Declarations.class).plan(mrn, TRADER)).orElseThrow()
                .find("KZ-PLANT").orElseThrow().reasons().stream().map(each -> each.rule()).toList());
    }

    /** What was answered to a later one is among what everyone is told; it was not told to anybody here. */
    @Test
    void each_version_has_its_own_answer() {
        List<DocumentView> answers = call(() -> get(Declarations.class).answers(mrn, TRADER));
        assertEquals(List.of(first), answers.stream().map(DocumentView::number).toList());
        assertEquals(List.of(first), call(() -> get(Declarations.class).answerMarks(mrn, TRADER)).stream()
                .map(AnswerMark::number).toList());
        assertEquals("second answer", new String(call(() -> get(Declarations.class).answer(mrn, second, TRADER))
                .orElseThrow().content(), StandardCharsets.UTF_8));
        assertEquals(Optional.empty(),
                call(() -> get(Declarations.class).answer(mrn, second - 1, TRADER)).map(DocumentView::number));
    }

    @Test
    void a_task_has_the_reasons_of_the_version_it_is_about() {
        assertEquals("KZ2", reason(1));
        assertEquals("KZ9", reason(2));
    }

    @Test
    void a_word_on_one_version_leaves_the_task_about_the_other_alone() {
        pull(PLANT, first);
        call(() -> get(Queue.class).acknowledge(PLANT, List.of(new Ack(first, AckOutcome.OK, ""))));
        assertEquals("DELIVERED", state(1));
        assertEquals("CREATED", state(2));
    }

    @Test
    void a_recipient_s_list_has_it_once_at_the_last_version_it_was_sent() {
        assertEquals(List.of(mrn, between()), newest(PLANT, OptionalLong.empty(), 2));
        assertEquals(List.of(between(), mrn), newest(SmallRegion.gateway("KZ-CUSTOMS"), OptionalLong.empty(), 2));
        assertEquals(List.of(mrn), newest(VET, OptionalLong.empty(), 1));
        DeclarationPage page = call(() -> get(Declarations.class).search(DeclarationQuery.first(1), PLANT));
        assertEquals(List.of(between()), newest(PLANT, page.next(), 1));
    }

    @Test
    void a_search_for_words_has_it_once_too() {
        List<Mrn> found = call(() -> get(Declarations.class).search(new DeclarationQuery(Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of("version-" + lodged), OptionalLong.empty(), 0, 20),
                PLANT))
                .rows().stream().map(each -> each.mrn()).toList();
        assertEquals(List.of(mrn), found);
    }

    @Test
    void a_notice_answers_the_last_version_and_overtakes_none() {
        List.of("UZ-CUSTOMS", "KZ-CUSTOMS").forEach(agency -> approve(task(agency, 1), agency));
        approve(task("KZ-PLANT", 1), "KZ-PLANT");
        approve(task("KZ-PLANT", 2), "KZ-PLANT");
        long notice = (long) ask("select max(id) from document where mrn = '" + mrn + "'");
        assertEquals("00000000-0000-7000-8000-%012d".formatted(second),
                ask("select cast(correlation_id as text) from document where id = " + notice));
        assertEquals(second, predecessor(notice, "KZ-PLANT"));
        assertEquals(first, predecessor(notice, "KZ-CUSTOMS"));
    }

    @Test
    void a_refusal_takes_every_version_back() {
        DecideTask refusal = new DecideTask(task("KZ-PLANT", 2), Decision.REFUSE, Optional.of("PEST"),
                Optional.of("pests found"), List.of());
        call(() -> get(Deciding.class).decide(refusal, SmallRegion.officer("KZ-PLANT")));
        assertEquals(DeclarationStatus.REJECTED,
                call(() -> get(Declarations.class).find(mrn, TRADER)).orElseThrow().status());
        assertEquals(0L, count("delivery_queue where document_id in (" + first + ", " + second + ")"));
    }

    // ------------------------------------------------------------------

    private long document(int version) {
        return (long) ask("select document_id from declaration_version v join declaration d on d.id = v.declaration_id "
                + "where d.mrn = '" + mrn + "' and v.number = " + version);
    }

    private Mrn between() {
        return new Mrn((String) ask("select mrn from declaration where lrn = 'BETWEEN-" + lodged + "'"));
    }

    private long task(String agency, int version) {
        return (long) ask("select id from task where mrn = '" + mrn + "' and version = " + version + " and agency = "
                + SmallRegion.participant(agency).id());
    }

    private String state(int version) {
        return (String) ask("select state from task where id = " + task("KZ-PLANT", version));
    }

    private String reason(int version) {
        long task = task("KZ-PLANT", version);
        return call(() -> get(Inbox.class).find(task, SmallRegion.officer("KZ-PLANT"))).orElseThrow().reasons().get(0)
                .rule();
    }

    private void approve(long task, String agency) {
        call(() -> get(Deciding.class).decide(
                new DecideTask(task, Decision.APPROVE, Optional.empty(), Optional.empty(), List.of()),
                SmallRegion.officer(agency)));
    }

    private long predecessor(long notice, String recipient) {
        return (long) ask("select predecessor from delivery_queue where document_id = " + notice + " and recipient = "
                + SmallRegion.participant(recipient).id());
    }

    private List<Mrn> newest(SignedInAs who, OptionalLong before, int size) {
        return call(() -> get(Declarations.class).search(new DeclarationQuery(Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), before, 0, size), who)).rows().stream().map(each -> each.mrn())
                .toList();
    }

    private Message pull(SignedInAs who, long number) {
        return call(() -> get(Queue.class).pull(who, 50)).stream()
                .filter(each -> each.header().deliveryNumber() == number).findFirst().orElseThrow();
    }
}
