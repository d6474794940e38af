package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationRow;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.delivery.Ack;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.Message;
import org.singlewindow.delivery.Queue;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.monitoring.AgencyResult;
import org.singlewindow.monitoring.Results;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/**
 * Declarations of when there were no versions, and tasks whose number was made of their declaration's: all goes on with
 * them as if they had come today.
 */
class NumberedBeforePgIT extends Desk {

    /** The last version of the tables in which it was so. */
    private static final String BEFORE = "091";

    private static final List<String> TABLES = List.of("participant", "rule_table", "routing_rule", "intake_key",
            "document", "document_body", "declaration", "task", "delivery_queue", "delivery_state", "event");

    /** Moves a table's rows back; what it has today and had not then is left behind. */
    private static final String MOVE = """
            do $$ begin execute (select format('insert into %1$s (%%1$s) select %%1$s from kept.%1$s order by 1', string_agg(column_name, ', '))
              from information_schema.columns where table_schema = 'public' and table_name = '%1$s' and is_generated = 'NEVER'); end $$""";

    private static final String NUMBER_AS_THEN = """
            update kept.task t set id = n.id from (
              select id as today, declaration_id * 1024 + row_number() over (partition by declaration_id order by id) as id
              from kept.task) n where n.today = t.id""";

    private final Map<String, Mrn> numbers = new HashMap<>();

    @BeforeAll
    void what_was_lodged_then_is_in_tables_of_today() throws SQLException {
        open(new SettableClock("2026-03-01T08:00:00Z"));
        List.of("OPEN", "HALF", "ASKED", "DONE")
                .forEach(reference -> numbers.put(reference, lodge(reference).mrn().orElseThrow()));
        decide("HALF", "UZ-CUSTOMS", Decision.APPROVE);
        decide("ASKED", "KZ-PLANT", Decision.QUERY);
        List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT").forEach(agency -> decide("DONE", agency, Decision.APPROVE));
        execute("create schema kept");
        for (String table : TABLES) {
            execute("create table kept." + table + " as select * from " + table);
        }
        // there were no brokers then
        execute("alter table kept.participant add column kind text generated always as "
                + "(case capabilities[1] when 'BROKER' then 'TRADER' else capabilities[1] end) stored");
        for (String criterion : List.of("regime", "role", "hs", "post", "document", "dangerous")) {
            execute("alter table kept.routing_rule add column " + criterion
                    + " text generated always as (coalesce(conditions ->> '" + criterion + "', '*')) stored");
        }
        long documents = (long) ask("select last_value from doc_seq");
        execute(NUMBER_AS_THEN, "drop schema public cascade", "create schema public");
        Flyway.configure().dataSource(dataSource()).target(BEFORE).load().migrate();
        for (String table : TABLES) {
            execute(MOVE.formatted(table));
        }
        execute("select setval('doc_seq', " + documents + ")");
        Flyway.configure().dataSource(dataSource()).load().migrate();
        keep();
    }

    @BeforeEach
    void nothing_has_happened_to_it_since() {
        comeBack();
    }

    @Test
    void tasks_keep_their_numbers_and_new_ones_are_above_them_one_after_another() {
        assertEquals(count("kept.task"), count("kept.task k join task t on t.id = k.id and t.mrn = k.mrn"));
        long highest = (long) ask("select max(id) from kept.task");
        lodge("NEW");
        String added = "select string_agg(cast(t.id - %d as text) || ' ' || p.code, ', ' order by t.id) from task t join participant p on p.id = t.agency where t.id > %d"
                .formatted(highest, highest);
        assertEquals("1 KZ-CUSTOMS, 2 KZ-PLANT, 3 UZ-CUSTOMS, 4 UZ-PLANT", ask(added));
    }

    @Test
    void every_declaration_has_its_first_version() {
        assertEquals(4L, count("declaration d join declaration_version v on v.declaration_id = d.id and v.number = 1 "
                + "and v.document_id = d.id and v.sender = d.sender and v.made_at = d.lodged_at and v.function_code is null"));
        assertEquals(4L, count("declaration_version"));
    }

    @Test
    void they_are_read_as_before() {
        DeclarationView view = view("HALF");
        assertEquals(1, view.version());
        assertEquals("UZ APPROVED", view.recipients().stream().filter(each -> each.code().equals("UZ-CUSTOMS"))
                .map(each -> each.country() + " " + each.state()).findFirst().orElseThrow());
        assertEquals(6, view.recipients().size());
        assertTrue(view.plan().isPresent());
        SignedInAs trader = SmallRegion.trader();
        assertArrayEquals(Documents.fruit("HALF"),
                call(() -> get(Declarations.class).document(numbers.get("HALF"), trader)).orElseThrow().content());
        assertEquals(2, call(() -> get(Declarations.class).answers(numbers.get("DONE"), trader)).size());
        for (SignedInAs who : List.of(trader, SmallRegion.gateway("KZ"), SmallRegion.officer("KZ-PLANT"))) {
            assertEquals(List.of("DONE", "ASKED", "HALF", "OPEN"),
                    call(() -> get(Declarations.class).search(DeclarationQuery.first(20), who)).rows().stream()
                            .map(DeclarationRow::lrn).map(lrn -> lrn.orElseThrow().value()).toList(),
                    who.signIn());
        }
    }

    @Test
    void inboxes_list_them_with_the_reasons_for_which_they_came() {
        SignedInAs plant = SmallRegion.officer("KZ-PLANT");
        List<TaskRow> rows = call(() -> get(Inbox.class).list(TaskQuery.open(50), plant)).rows();
        assertEquals(List.of(numbers.get("OPEN"), numbers.get("HALF"), numbers.get("ASKED")),
                rows.stream().map(TaskRow::mrn).toList());
        TaskView task = call(() -> get(Inbox.class).find(rows.get(0).id(), plant)).orElseThrow();
        assertEquals(List.of("KZ2"), task.reasons().stream().map(reason -> reason.rule()).toList());
        assertEquals(List.of("WHY?"),
                call(() -> get(Inbox.class).questions(numbers.get("ASKED"), SmallRegion.trader())).stream()
                        .map(each -> each.question().orElseThrow()).toList());
    }

    @Test
    void they_are_decided_to_the_end() {
        List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT").forEach(agency -> decide("OPEN", agency, Decision.APPROVE));
        assertEquals(DeclarationStatus.RELEASED, view("OPEN").status());
        decide("HALF", "KZ-PLANT", Decision.REFUSE);
        assertEquals(DeclarationStatus.REJECTED, view("HALF").status());
        assertEquals(0L, count("delivery_queue q join declaration d on d.id = q.document_id where d.lrn = 'HALF'"));
        long asked = task("ASKED", "KZ-PLANT");
        call(() -> get(AnsweringQuestions.class).answer(new AnswerTask(asked, "Because."), SmallRegion.trader()));
        decide("ASKED", "KZ-PLANT", Decision.APPROVE);
        assertEquals(DeclarationStatus.PENDING, view("ASKED").status());
    }

    @Test
    void what_waited_is_pulled_in_order_and_counts_as_received_once_acknowledged() {
        SignedInAs plant = SmallRegion.gateway("KZ-PLANT");
        List<Message> messages = call(() -> get(Queue.class).pull(plant, 50));
        assertEquals(List.of("OPEN", "HALF", "ASKED", "DONE"),
                messages.stream().map(each -> lrn(each.header().mrn().orElseThrow())).toList());
        call(() -> get(Queue.class).acknowledge(plant, messages.stream()
                .map(each -> new Ack(each.header().deliveryNumber(), AckOutcome.OK, "")).toList()));
        assertEquals("DELIVERED", state("OPEN", "KZ-PLANT"));
        assertEquals("CREATED", state("OPEN", "KZ-CUSTOMS"));
        assertEquals("APPROVED", state("DONE", "KZ-PLANT"));
        assertEquals(List.of("DONE RES"), call(() -> get(Queue.class).pull(plant, 50)).stream()
                .map(each -> lrn(each.header().mrn().orElseThrow()) + " " + each.header().messageType()).toList());
    }

    @Test
    void they_count_among_the_results() {
        Map<String, AgencyResult> results = call(
                () -> get(Results.class).byAgency(Duration.ofDays(30), SmallRegion.secretariat()))
                .stream().collect(Collectors.toMap(AgencyResult::agency, each -> each));
        assertEquals(List.of(4L, 2L),
                List.of(results.get("UZ-CUSTOMS").asked(), results.get("UZ-CUSTOMS").decided()));
        assertEquals(List.of(4L, 1L), List.of(results.get("KZ-PLANT").asked(), results.get("KZ-PLANT").decided()));
    }

    // ------------------------------------------------------------------

    private void decide(String reference, String agency, Decision decision) {
        DecideTask order = new DecideTask(task(reference, agency), decision,
                decision == Decision.REFUSE ? Optional.of("PEST") : Optional.empty(),
                decision == Decision.APPROVE ? Optional.empty() : Optional.of("WHY?"), List.of());
        call(() -> get(Deciding.class).decide(order, SmallRegion.officer(agency)))
                .either(done -> done.task(), refused -> {
                    throw new AssertionError(refused.code() + ": " + refused.text());
                });
    }

    private long task(String reference, String agency) {
        return (long) ask("select id from task where mrn = '" + numbers.get(reference) + "' and agency = "
                + SmallRegion.participant(agency).id());
    }

    private String state(String reference, String agency) {
        return (String) ask("select state from task where id = " + task(reference, agency));
    }

    private String lrn(Mrn mrn) {
        return (String) ask("select lrn from declaration where mrn = '" + mrn + "'");
    }

    private DeclarationView view(String reference) {
        return call(() -> get(Declarations.class).find(numbers.get(reference), SmallRegion.trader())).orElseThrow();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource().getConnection(); Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
