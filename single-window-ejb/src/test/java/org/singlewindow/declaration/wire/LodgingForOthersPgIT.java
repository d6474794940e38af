package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.agency.AnswerTask;
import org.singlewindow.agency.AnsweringQuestions;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.AgentView;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.declaration.SaidBeside;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.mandate.EndingMandate;
import org.singlewindow.mandate.EndingOutcome;
import org.singlewindow.mandate.GiveMandate;
import org.singlewindow.mandate.Giving;
import org.singlewindow.mandate.GivingOutcome;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** A broker lodges for a trader, as far as its mandate goes. */
class LodgingForOthersPgIT extends Desk {

    private static final SignedInAs TRADER = SmallRegion.trader();
    private static final SignedInAs BROKER = SmallRegion.broker();
    private static final SignedInAs OTHER_BROKER = SmallRegion.otherBroker();

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");
    private int references;

    @BeforeAll
    void open() {
        open(clock);
    }

    @BeforeEach
    void forget() {
        run("delete from mandate");
    }

    private long mandate(String representation, String... procedures) {
        return assertInstanceOf(GivingOutcome.Given.class, call(() -> get(Giving.class).give(
                new GiveMandate("UZ-B0000001", List.of(procedures), representation,
                        new GiveMandate.Days("",
                                clock.instant().plus(Duration.ofDays(10)).toString().substring(0, 10))),
                Optional.empty(), TRADER))).mandate().number();
    }

    private void end(long mandate, SignedInAs who) {
        assertInstanceOf(EndingOutcome.Ended.class,
                call(() -> get(EndingMandate.class).end(mandate, OptionalInt.empty(), who)));
    }

    private byte[] document(String reference, String parties) {
        return Documents.text(reference).replace("<Exporter>", parties + "<Exporter>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** In the trader's name, by the broker. */
    private byte[] direct(String reference) {
        return Documents.text(reference)
                .replace("<TotalPackageQuantity>50</TotalPackageQuantity>",
                        "<TotalPackageQuantity>50</TotalPackageQuantity><Agent><ID>UZ-B0000001</ID></Agent>")
                .replace("<Exporter>", "<Declarant><ID>UZ-T0000001</ID></Declarant><Exporter>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String reference() {
        return "FOR-" + ++references;
    }

    private Mrn accepted(byte[] document) {
        Answer answer = submit(document, BROKER);
        assertEquals(AnswerKind.ACCEPTED, answer.kind(), () -> answer.violations().toString());
        return answer.mrn().orElseThrow();
    }

    private String refused(byte[] document, SignedInAs who) {
        Answer answer = submit(document, who);
        assertEquals(AnswerKind.INVALID, answer.kind());
        assertTrue(answer.violations().stream().allMatch(each -> each.warning() || each.code() == RuleCode.OTHER_PARTY),
                () -> answer.violations().toString());
        return answer.violations().stream().filter(each -> !each.warning()).findFirst().orElseThrow().text();
    }

    private Optional<DeclarationView> find(Mrn mrn, SignedInAs who) {
        return call(() -> get(Declarations.class).find(mrn, who));
    }

    private List<String> listed(SignedInAs who) {
        return call(() -> get(Declarations.class).search(new DeclarationQuery(Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), OptionalLong.empty(), 0, 200), who)).rows().stream()
                .map(row -> row.mrn().value()).toList();
    }

    @Test
    void the_declaration_is_the_trader_s_and_both_see_it_and_who_lodged_for_whom() {
        long mandate = mandate("DIRECT", "EXPORT");
        Mrn mrn = accepted(direct(reference()));
        for (SignedInAs reader : List.of(TRADER, BROKER, SmallRegion.officer("UZ-CUSTOMS"),
                SmallRegion.officer("KZ-PLANT"))) {
            DeclarationView view = find(mrn, reader).orElseThrow();
            assertEquals("UZ-T0000001", view.declarant());
            assertEquals(Optional.of("UZ-B0000001"), view.agent().map(AgentView::code), reader.signIn());
            assertEquals(Optional.of(mandate), view.agent().map(AgentView::mandate));
            assertTrue(listed(reader).contains(mrn.value()), reader.signIn());
            assertTrue(call(() -> get(Declarations.class).document(mrn, reader)).isPresent());
            assertEquals(1, call(() -> get(Declarations.class).answers(mrn, reader)).size());
        }
        assertEquals(Optional.empty(), find(mrn, SmallRegion.admin()).orElseThrow().agent());
        for (SignedInAs stranger : List.of(OTHER_BROKER, SmallRegion.otherTrader())) {
            assertEquals(Optional.empty(), find(mrn, stranger));
            assertTrue(!listed(stranger).contains(mrn.value()));
        }
        assertEquals(13, ask("select sender from declaration where mrn = '" + mrn + "'"));
        assertEquals(15, ask("select sender from document where mrn = '" + mrn + "'"));
        assertEquals(15, ask("select v.sender from declaration_version v join declaration d on d.id = v.declaration_id"
                + " where d.mrn = '" + mrn + "'"));
        String line = find(mrn, TRADER).orElseThrow().history().get(0).text();
        assertTrue(line.endsWith("to 6 recipients, sent by UZ-B0000001 under mandate " + mandate), line);
        assertTrue(find(mrn, TRADER).orElseThrow().history().get(0).in(Locale.forLanguageTag("ru"))
                .contains("по поручению " + mandate));
    }

    @Test
    void whoever_lodges_in_its_own_name_writes_and_is_asked_nothing_more() {
        long before = count("declaration_agent");
        Mrn mrn = lodge(reference()).mrn().orElseThrow();
        Answer own = submit(document(reference(), "<Declarant><ID>UZ-B0000001</ID></Declarant>"), BROKER);
        assertEquals(AnswerKind.ACCEPTED, own.kind());
        assertEquals(before, count("declaration_agent"));
        assertEquals(Optional.empty(), find(mrn, TRADER).orElseThrow().agent());
        assertEquals(Optional.empty(), find(mrn, BROKER));
        assertEquals("UZ-B0000001", find(own.mrn().orElseThrow(), BROKER).orElseThrow().declarant());
        assertTrue(listed(BROKER).contains(own.mrn().orElseThrow().value()));
    }

    @Test
    void without_a_mandate_that_fits_it_is_refused_and_told_why() {
        assertEquals("'UZ-T0000001' is another participant; you lodge in your own name, UZ-B0000001",
                refused(direct(reference()), BROKER));
        long imports = mandate("DIRECT", "IMPORT");
        assertEquals("your mandate no. " + imports + " from 'UZ-T0000001' is not for declarations of this type",
                refused(direct(reference()), BROKER));
        long indirect = mandate("INDIRECT", "EXPORT");
        assertTrue(refused(direct(reference()), BROKER).startsWith("your mandate no. " + imports)
                || refused(direct(reference()), BROKER).startsWith("your mandate no. " + indirect));
        end(imports, TRADER);
        assertTrue(refused(direct(reference()), BROKER)
                .startsWith("your mandate no. " + indirect + " from 'UZ-T0000001' is for lodging in another name"));
        end(indirect, BROKER);
        assertEquals("you have renounced mandate no. " + indirect + " from 'UZ-T0000001'",
                refused(direct(reference()), BROKER));
        long last = mandate("DIRECT", "EXPORT");
        end(last, TRADER);
        assertEquals("'UZ-T0000001' has withdrawn your mandate no. " + last, refused(direct(reference()), BROKER));
        assertTrue(refused(direct(reference()), OTHER_BROKER).contains("UZ-B0000001' is another participant"));
        assertEquals(0L, ask("select count(*) from declaration where lrn = 'FOR-" + references + "'"));
    }

    @Test
    void a_mandate_that_ran_out_is_told_with_its_last_day() {
        long mandate = mandate("DIRECT", "EXPORT");
        clock.pass(Duration.ofDays(30));
        String why = refused(direct(reference()), BROKER);
        assertTrue(why.startsWith("your mandate no. " + mandate + " from 'UZ-T0000001' ran out at the end of "), why);
    }

    @Test
    void in_its_own_name_for_the_trader_the_broker_is_the_declarant() {
        mandate("INDIRECT", "EXPORT");
        byte[] document = new String(document(reference(), "<Declarant><ID>UZ-B0000001</ID></Declarant>"),
                StandardCharsets.UTF_8).replace("<Exporter><Name>Samarkand Fruit</Name>",
                        "<Exporter><Name>Samarkand Fruit</Name><ID>UZ-T0000001</ID>")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals("UZ-T0000001", find(accepted(document), TRADER).orElseThrow().declarant());
    }

    @Test
    void of_a_document_with_other_numbers_it_is_said_beside_it_for_whom() {
        mandate("DIRECT", "EXPORT");
        byte[] document = document(reference(), "<Declarant><ID>302000000</ID></Declarant>");
        Answer answer = call(
                () -> get(Intake.class).submit(document, SaidBeside.of(Optional.of(" uz-t0000001 ")), NAMELESS,
                        BROKER));
        assertEquals(AnswerKind.ACCEPTED, answer.kind(), () -> answer.violations().toString());
        assertEquals("UZ-T0000001", find(answer.mrn().orElseThrow(), TRADER).orElseThrow().declarant());
        Answer foreign = call(() -> get(Intake.class).submit(Documents.fruit(reference()),
                SaidBeside.of(Optional.of("UZ-T0000002")), NAMELESS, BROKER));
        assertEquals("'UZ-T0000002' has given you no mandate to lodge for it", foreign.violations().get(0).text());
    }

    @Test
    void what_was_accepted_stays_accepted_when_it_comes_again_after_the_mandate_s_end() {
        long mandate = mandate("DIRECT", "EXPORT");
        byte[] document = direct(reference());
        Mrn mrn = accepted(document);
        end(mandate, TRADER);
        Answer again = submit(document, BROKER);
        assertEquals(AnswerKind.DUPLICATE, again.kind());
        assertEquals(Optional.of(mrn), again.mrn());
    }

    @Test
    void a_broker_answers_while_its_mandate_lasts_and_reads_for_ever_and_the_trader_does_both() {
        long mandate = mandate("DIRECT", "EXPORT");
        Mrn mrn = accepted(direct(reference()));
        assertInstanceOf(TaskOutcome.Done.class, answer(ask(mrn), BROKER));
        long second = ask(mrn);
        end(mandate, TRADER);
        var refused = assertInstanceOf(TaskOutcome.Refused.class, answer(second, BROKER));
        assertEquals(RuleCode.OTHER_PARTY, refused.code());
        assertEquals(RuleCode.NOT_FOUND,
                assertInstanceOf(TaskOutcome.Refused.class, answer(second, OTHER_BROKER)).code());
        assertEquals(1, call(() -> get(Inbox.class).questions(mrn, BROKER)).size());
        assertTrue(find(mrn, BROKER).isPresent() && listed(BROKER).contains(mrn.value()));
        assertInstanceOf(TaskOutcome.Done.class, answer(second, TRADER));
    }

    /** Of UZ's customs; the number of its task. */
    private long ask(Mrn mrn) {
        SignedInAs customs = SmallRegion.officer("UZ-CUSTOMS");
        long task = ((Number) ask("select id from task where mrn = '" + mrn + "' and agency = 11")).longValue();
        var asked = new DecideTask(task, Decision.QUERY, Optional.empty(), Optional.of("Which orchard?"), List.of());
        TaskView done = assertInstanceOf(TaskOutcome.Done.class,
                call(() -> get(Deciding.class).decide(asked, customs))).task();
        return done.row().id();
    }

    private TaskOutcome answer(long task, SignedInAs who) {
        return call(() -> get(AnsweringQuestions.class).answer(new AnswerTask(task, "The old one"), who));
    }

    @Test
    void a_withdrawal_waits_for_whoever_is_lodging_under_the_mandate() throws Exception {
        long mandate = mandate("DIRECT", "EXPORT");
        byte[] document = direct(reference());
        CompletableFuture<Void> withdrawn = inTransaction(() -> {
            Answer answer = get(Intake.class).submit(document, NAMELESS, BROKER);
            assertEquals(AnswerKind.ACCEPTED, answer.kind());
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> end(mandate, TRADER));
            Assertions.assertThrows(TimeoutException.class, () -> other.get(300, TimeUnit.MILLISECONDS));
            return other;
        });
        withdrawn.get(20, TimeUnit.SECONDS);
        assertEquals(AnswerKind.DUPLICATE, submit(document, BROKER).kind());
        assertTrue(refused(direct(reference()), BROKER).contains("has withdrawn"));
    }

    @Test
    void whoever_comes_to_lodge_while_it_is_withdrawn_waits_and_is_refused() throws Exception {
        long mandate = mandate("DIRECT", "EXPORT");
        byte[] document = direct(reference());
        CompletableFuture<String> lodged = inTransaction(() -> {
            get(EndingMandate.class).end(mandate, OptionalInt.empty(), TRADER);
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> refused(document, BROKER));
            Assertions.assertThrows(TimeoutException.class, () -> other.get(300, TimeUnit.MILLISECONDS));
            return other;
        });
        assertTrue(lodged.get(20, TimeUnit.SECONDS).contains("has withdrawn your mandate no. " + mandate));
        assertEquals(0L, ask("select count(*) from declaration where lrn = 'FOR-" + references + "'"));
    }

    @Test
    void two_lodge_under_one_mandate_at_the_same_moment() {
        mandate("DIRECT", "EXPORT");
        byte[] first = direct(reference());
        byte[] second = direct(reference());
        inTransaction(() -> {
            assertEquals(AnswerKind.ACCEPTED, get(Intake.class).submit(first, NAMELESS, BROKER).kind());
            assertEquals(AnswerKind.ACCEPTED,
                    CompletableFuture.supplyAsync(() -> submit(second, BROKER)).join().kind());
            return null;
        });
    }

    @Test
    void the_same_file_from_the_trader_and_from_its_broker_is_one_declaration() {
        mandate("DIRECT", "EXPORT");
        byte[] first = byTrader(reference());
        byte[] second = byTrader(reference());
        Answer byTrader = submit(first, TRADER);
        Answer byBroker = submit(second, BROKER);
        assertEquals(List.of(AnswerKind.ACCEPTED, AnswerKind.ACCEPTED), List.of(byTrader.kind(), byBroker.kind()));
        for (Answer again : List.of(submit(first, BROKER), submit(first, TRADER))) {
            assertEquals(AnswerKind.DUPLICATE, again.kind());
            assertEquals(byTrader.mrn(), again.mrn());
        }
        assertEquals(byBroker.mrn(), submit(second, TRADER).mrn());
        assertEquals(Optional.empty(), find(byTrader.mrn().orElseThrow(), BROKER));
    }

    @Test
    void other_bytes_under_the_trader_s_reference_are_refused_whoever_sends_them() {
        mandate("DIRECT", "EXPORT");
        byte[] document = byTrader(reference());
        byte[] other = new String(document, StandardCharsets.UTF_8).replace("apricots", "apples")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(AnswerKind.ACCEPTED, submit(document, TRADER).kind());
        Answer refused = submit(other, BROKER);
        assertEquals(AnswerKind.CONFLICT, refused.kind());
        assertEquals(RuleCode.REFERENCE_REUSED, refused.violations().get(0).code());
    }

    @Test
    void the_number_of_what_bears_a_reference_is_told_to_those_who_may_read_it() {
        mandate("DIRECT", "EXPORT");
        String reference = reference();
        Mrn trader = submit(byTrader(reference), TRADER).mrn().orElseThrow();
        byte[] other = new String(byTrader(reference), StandardCharsets.UTF_8).replace("apricots", "apples")
                .getBytes(StandardCharsets.UTF_8);
        assertFalse(submit(other, BROKER).violations().get(0).text().contains(trader.value()));
        assertTrue(submit(other, TRADER).violations().get(0).text().contains(trader.value()));
        Mrn sent = accepted(direct(reference()));
        byte[] cancelling = ("<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\"><FunctionCode>1</FunctionCode>"
                + "<FunctionalReferenceID>" + reference + "</FunctionalReferenceID><ID>" + sent
                + "</ID></Declaration>").getBytes(StandardCharsets.UTF_8);
        Answer refused = submit(cancelling, BROKER);
        assertEquals(AnswerKind.CONFLICT, refused.kind());
        assertFalse(refused.violations().get(0).text().contains(trader.value()));
        assertTrue(submit(cancelling, TRADER).violations().get(0).text().contains(trader.value()));
    }

    @Test
    void a_broker_is_told_that_the_trader_itself_has_gone_on_from_an_export_but_not_by_what() {
        mandate("DIRECT", "EXPORT", "TRANSIT");
        Mrn export = accepted(direct(reference()));
        Mrn first = submit(behind(export, TRADER), TRADER).mrn().orElseThrow();
        byte[] second = behind(export, BROKER);
        List<Violation> told = call(() -> get(Intake.class).validate(second, ValidationTier.ALL, BROKER)).violations();
        assertTrue(told.stream().map(LodgementRegister::id).toList().containsAll(List.of("PRV-08", "PRV-09")),
                told::toString);
        assertTrue(told.stream().noneMatch(each -> each.text().contains(first.value())), told::toString);
    }

    /** A transit of what was exported. */
    private byte[] behind(Mrn export, SignedInAs who) {
        return call(() -> get(FollowOn.class).start(export,
                new FollowOn.Wish(Procedure.TRANSIT, new CountryCode("UZ")), who, FollowOn.Started::document,
                otherwise -> {
                    throw new AssertionError(otherwise);
                }));
    }

    @Test
    void without_a_mandate_nobody_gets_the_answer_that_the_trader_got() {
        byte[] document = byTrader(reference());
        assertEquals(AnswerKind.ACCEPTED, submit(document, TRADER).kind());
        refused(document, BROKER);
        refused(document, SmallRegion.otherTrader());
    }

    @Test
    void a_reference_of_the_broker_s_own_is_apart_from_the_trader_s() {
        mandate("DIRECT", "EXPORT");
        String reference = reference();
        assertEquals(AnswerKind.ACCEPTED, submit(byTrader(reference), BROKER).kind());
        assertEquals(AnswerKind.ACCEPTED,
                submit(document(reference, "<Declarant><ID>UZ-B0000001</ID></Declarant>"), BROKER).kind());
    }

    @Test
    void of_the_trader_and_its_broker_at_once_one_is_accepted_and_the_other_gets_its_answer() {
        mandate("DIRECT", "EXPORT");
        byte[] document = byTrader(reference());
        List<CompletableFuture<Answer>> sent = Stream.of(TRADER, BROKER, TRADER, BROKER).map(who -> CompletableFuture
                .supplyAsync(() -> call(() -> get(Intake.class).submit(document, under(who.signIn()), who)))).toList();
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        assertEquals(1, answers.stream().filter(each -> each.kind() == AnswerKind.ACCEPTED).count());
        assertEquals(3, answers.stream().filter(each -> each.kind() == AnswerKind.DUPLICATE).count());
        assertEquals(1, answers.stream().map(each -> each.mrn().orElseThrow()).distinct().count());
        assertEquals(1L, ask("select count(*) from declaration where lrn = 'FOR-" + references + "'"));
    }

    @Test
    void what_brokers_lodged_before_bears_the_trader_s_reference_now() throws IOException {
        mandate("DIRECT", "EXPORT");
        byte[] document = byTrader(reference());
        Mrn mrn = accepted(document);
        run("update intake_key set sender = 15 where msg_key = 'LRN:FOR-" + references + "'");
        try (InputStream script = getClass().getResourceAsStream("/db/migration/V211__delivery.sql")) {
            run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(Optional.of(mrn), submit(document, TRADER).mrn());
        assertEquals(Optional.of(mrn), submit(document, BROKER).mrn());
    }

    private static Arrival under(String id) {
        return new Arrival(Door.REST, Optional.of(new MessageId(id)), "application/xml", "");
    }

    /** In the trader's name, with nothing in it that the trader could not send itself. */
    private static byte[] byTrader(String reference) {
        return Documents.text(reference)
                .replace("<Exporter>", "<Declarant><ID>UZ-T0000001</ID></Declarant><Exporter>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
