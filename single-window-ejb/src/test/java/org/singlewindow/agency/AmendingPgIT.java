package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** A declarant changes a declaration while agencies decide: who is asked again, who is not, and who is told. */
class AmendingPgIT extends LifeDesk {

    private static final List<String> CUSTOMS = List.of("UZ-CUSTOMS", "KZ-CUSTOMS");
    private static final List<String> ALL_TABLES = List.of("intake_key", "document", "document_body",
            "declaration_version", "task", "delivery_queue");
    private static final String TILES = """
            <GovernmentAgencyGoodsItem><SequenceNumeric>2</SequenceNumeric>
              <Commodity><Description>Ceramic tiles</Description>
                <Classification><ID>690721</ID><IdentificationTypeCode>HS</IdentificationTypeCode></Classification>
                <GoodsMeasure><GrossMassMeasure unitCode="KGM">200</GrossMassMeasure></GoodsMeasure></Commodity>
              <Packaging><SequenceNumeric>1</SequenceNumeric><QuantityQuantity>10</QuantityQuantity><TypeCode>CT</TypeCode></Packaging>
            </GovernmentAgencyGoodsItem>""";

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    /** Fruit, at which plant quarantine looks too, and tiles, at which only customs does. */
    private static String goods(String reference) {
        return Documents.text(reference).replace("</GovernmentAgencyGoodsItem>", "</GovernmentAgencyGoodsItem>" + TILES)
                .replace("<GoodsItemQuantity>1", "<GoodsItemQuantity>2")
                .replace(">1000</TotalGross", ">1200</TotalGross")
                .replace(">50</TotalPackage", ">60</TotalPackage");
    }

    private static byte[] whole(Mrn mrn, String document) {
        return document.replace("<FunctionCode>9<", "<FunctionCode>5<").replaceFirst("(</FunctionalReferenceID>)",
                "$1<ID>" + mrn + "</ID>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Mrn lodged(String reference) {
        return accepted(submit(bytes(goods(reference)), TRADER));
    }

    private Answer amend(Mrn mrn, String document) {
        return submit(whole(mrn, document), TRADER);
    }

    private static void amended(Answer answer) {
        assertEquals(AnswerKind.AMENDED, answer.kind(), () -> answer.violations().toString());
    }

    /** Neither who asked nor who was asked is left to wonder. */
    @Test
    void a_question_that_an_amendment_closes_is_told_to_both() {
        Mrn mrn = lodged("AMEND-Q");
        done(mrn, "KZ-CUSTOMS", Decision.QUERY);
        String told = new String(amend(mrn, goods("AMEND-Q").replace("Ceramic tiles", "Glazed tiles")).response(),
                StandardCharsets.UTF_8);
        assertTrue(told.contains("the question that it had asked is not open any more"), told);
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        assertEquals(1, lines(mrn, "task.unanswered"));
        assertTrue(view(mrn).history().stream().anyMatch(line -> line.event().equals("task.unanswered")),
                () -> view(mrn).history().toString());
    }

    @Test
    void of_another_item_the_decision_stands_and_who_looks_at_all_is_asked_again() {
        Mrn mrn = lodged("AMEND-1");
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        long approved = task(mrn, "KZ-CUSTOMS");
        long first = (long) ask("select id from declaration where mrn = '" + mrn + "'");
        String changed = goods("AMEND-1").replace("Ceramic tiles", "Glazed tiles");
        Answer answer = amend(mrn, changed);
        amended(answer);
        assertEquals(List.of("APPROVED", "CREATED", "CREATED", "INFORMED"), List.of(state(mrn, "KZ-PLANT"),
                state(mrn, "KZ-CUSTOMS"), state(mrn, "UZ-CUSTOMS"), state(mrn, "UZ-PLANT")));
        assertEquals("APPROVED|false",
                ask("select concat_ws('|', state, case when in_force then 'true' else 'false' end)"
                        + " from task where id = " + approved));
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        assertEquals(2, view(mrn).version());
        assertArrayEquals(whole(mrn, changed),
                call(() -> get(Declarations.class).document(mrn, TRADER)).orElseThrow().content());
        String told = text(answers(mrn).get(1));
        for (String part : List.of(">07<", "<VersionID>2<", ">68A<", ">137<", "KZ-CUSTOMS")) {
            assertTrue(told.contains(part), told);
        }
        assertArrayEquals(answer.response(), answers(mrn).get(1).content());
        long second = (long) ask("select document_id from declaration_version where number = 2 and declaration_id = "
                + first);
        assertEquals(List.of(0L, 6L, 6L), List.of(count("delivery_queue where document_id = " + first),
                count("delivery_queue where document_id = " + second),
                count("delivery_queue where document_id = " + answers(mrn).get(1).number())));
        assertEquals(List.of(1L, 2L), List.of(lines(mrn, "declaration.amended"), lines(mrn, "task.reopened")));
        CUSTOMS.forEach(each -> done(mrn, each, Decision.APPROVE));
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    @Test
    void of_its_own_item_it_is_asked_again_and_by_the_task_before_nothing_can_be_decided() {
        Mrn mrn = lodged("AMEND-2");
        long before = task(mrn, "KZ-PLANT");
        amended(amend(mrn, goods("AMEND-2").replace("Dried apricots", "Dried plums")));
        assertEquals("CREATED", state(mrn, "KZ-PLANT"));
        TaskOutcome.Refused refused = assertInstanceOf(TaskOutcome.Refused.class,
                call(() -> get(Deciding.class).decide(new DecideTask(before, Decision.APPROVE, Optional.empty(),
                        Optional.empty(), List.of()), SmallRegion.officer("KZ-PLANT"))));
        assertEquals(RuleCode.INVALID_STATE, refused.code());
        for (String agency : List.of("KZ-PLANT", "UZ-CUSTOMS", "KZ-CUSTOMS")) {
            done(mrn, agency, Decision.APPROVE);
        }
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    @Test
    void what_concerns_the_whole_is_everybody_s() {
        Mrn mrn = lodged("AMEND-3");
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        amended(amend(mrn, goods("AMEND-3").replace("Almaty Foods", "Astana Foods")));
        assertEquals("CREATED", state(mrn, "KZ-PLANT"));
    }

    @Test
    void who_has_no_say_any_more_is_told_and_who_has_one_now_is_asked() {
        Mrn mrn = lodged("AMEND-4");
        CUSTOMS.forEach(each -> done(mrn, each, Decision.APPROVE));
        String tilesOnly = goods("AMEND-4").replace("Dried apricots", "Bricks").replace("081310", "690410");
        Answer answer = amend(mrn, tilesOnly);
        amended(answer);
        assertEquals(List.of("WITHDRAWN", "INFORMED"), List.of(
                ask("select state from task where id = " + task(mrn, "KZ-PLANT")),
                ask("select state from task where id = " + task(mrn, "UZ-PLANT"))));
        assertEquals(2, lines(mrn, "task.not-asked"));
        String told = new String(answer.response(), StandardCharsets.UTF_8);
        assertTrue(told.contains(">END<") && told.contains("KZ-PLANT"), told);
        assertEquals(1, count("delivery_queue q join declaration_version v on v.document_id = q.document_id"
                + " join declaration d on d.id = v.declaration_id where v.number = 2 and d.mrn = '" + mrn
                + "' and q.recipient = " + SmallRegion.participant("KZ-PLANT").id()));
        amended(amend(mrn, goods("AMEND-4")));
        assertEquals(List.of("CREATED", "INFORMED"), List.of(state(mrn, "KZ-PLANT"), state(mrn, "UZ-PLANT")));
        assertEquals(3, view(mrn).version());
        assertEquals(2, lines(mrn, "task.given"));
    }

    @Test
    void the_release_has_the_conditions_of_those_whose_decision_stands_and_no_others() {
        Mrn mrn = lodged("AMEND-5");
        condition(mrn, "KZ-PLANT", "fumigate");
        condition(mrn, "KZ-CUSTOMS", "seal it");
        amended(amend(mrn, goods("AMEND-5").replace("Ceramic tiles", "Glazed tiles")));
        CUSTOMS.forEach(each -> done(mrn, each, Decision.APPROVE));
        String released = text(answers(mrn).get(answers(mrn).size() - 1));
        assertTrue(released.contains(">08<") && released.contains("fumigate"), released);
        assertFalse(released.contains("seal it"), released);
    }

    private void condition(Mrn mrn, String agency, String condition) {
        long task = task(mrn, agency);
        assertInstanceOf(TaskOutcome.Done.class,
                call(() -> get(Deciding.class).decide(new DecideTask(task, Decision.APPROVE_WITH_CONDITIONS,
                        Optional.empty(), Optional.empty(), List.of(condition)), SmallRegion.officer(agency))));
    }

    @Test
    void what_is_being_examined_is_not_changed_and_what_is_not_can_be() {
        Mrn mrn = lodged("AMEND-6");
        done(mrn, "KZ-PLANT", Decision.INSPECT);
        unchanged(mrn, goods("AMEND-6").replace("Dried apricots", "Dried plums"), RuleCode.INVALID_STATE);
        unchanged(mrn, goods("AMEND-6").replace("081310", "690410"), RuleCode.INVALID_STATE);
        assertEquals(2, lines(mrn, "declaration.not-amended"));
        amended(amend(mrn, goods("AMEND-6").replace("Ceramic tiles", "Glazed tiles")));
        assertEquals(List.of("INSPECTION", "INSPECTION"), List.of(state(mrn, "KZ-PLANT"), view(mrn).status().name()));
    }

    /** What was found stays known to who is asked again, and is not evaded by taking the declaration back. */
    @Test
    void what_a_control_has_shown_is_recorded_and_then_it_is_asked_amended_and_decided() {
        Mrn mrn = lodged("AMEND-C");
        assertEquals(RuleCode.INVALID_STATE, recorded(mrn, "too early"));
        done(mrn, "KZ-PLANT", Decision.INSPECT);
        assertEquals(null, recorded(mrn, "weighed"));
        assertEquals(RuleCode.INVALID_STATE, recorded(mrn, "weighed again"));
        assertEquals(List.of("IN_REVIEW", "PENDING"), List.of(state(mrn, "KZ-PLANT"), view(mrn).status().name()));
        assertTrue(view(mrn).history().stream().anyMatch(line -> line.event().equals("task.inspection-recorded")
                && line.text().endsWith("weighed · 40 kg more; a torn sack")), () -> view(mrn).history().toString());
        assertEquals(RuleCode.INVALID_STATE, refusal(submit(cancellation(mrn), TRADER), AnswerKind.CONFLICT));
        done(mrn, "KZ-PLANT", Decision.QUERY);
        amended(amend(mrn, goods("AMEND-C").replace("Dried apricots", "Dried plums")));
        long again = task(mrn, "KZ-PLANT");
        InspectionResult kept = seen(again).inspection().orElseThrow();
        assertEquals("weighed [40 kg more, a torn sack]", kept.result() + " " + kept.findings());
        assertEquals(RuleCode.INVALID_STATE, refusal(submit(cancellation(mrn), TRADER), AnswerKind.CONFLICT));
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        assertEquals(AnswerKind.CANCELLED, submit(cancellation(mrn), TRADER).kind());
    }

    /** It is asked about the rest anew, and that is no reason to keep the declarant. */
    @Test
    void what_a_control_has_shown_is_decided_about_once() {
        Mrn mrn = lodged("AMEND-G");
        done(mrn, "KZ-PLANT", Decision.INSPECT);
        assertEquals(null, recorded(mrn, "weighed"));
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        amended(amend(mrn, goods("AMEND-G").replace("Dried apricots", "Dried plums")));
        assertEquals("CREATED", state(mrn, "KZ-PLANT"));
        assertEquals(AnswerKind.CANCELLED, submit(cancellation(mrn), TRADER).kind());
    }

    private TaskView seen(long task) {
        return call(() -> get(Inbox.class).find(task, SmallRegion.officer("KZ-PLANT"))).orElseThrow();
    }

    /** Else whoever is found out changes the goods into some that are nobody's business, and takes them away. */
    @Test
    void who_has_found_something_keeps_their_say_until_they_have_decided_whatever_the_goods_become() {
        Mrn mrn = lodged("AMEND-F");
        done(mrn, "KZ-PLANT", Decision.INSPECT);
        assertEquals(null, recorded(mrn, "weighed"));
        String bricks = goods("AMEND-F").replace("Dried apricots", "Bricks").replace("081310", "690410");
        amended(amend(mrn, bricks));
        assertEquals(List.of("CREATED", "INFORMED"), List.of(state(mrn, "KZ-PLANT"),
                ask("select state from task where id = " + task(mrn, "UZ-PLANT"))));
        assertEquals("weighed CONTROL", seen(task(mrn, "KZ-PLANT")).inspection().orElseThrow().result() + " "
                + seen(task(mrn, "KZ-PLANT")).reasons().get(0).rule());
        Answer early = submit(cancellation(mrn), TRADER);
        assertEquals(RuleCode.INVALID_STATE, refusal(early, AnswerKind.CONFLICT));
        assertTrue(early.violations().get(0).text().contains("decided about by KZ-PLANT"),
                () -> early.violations().toString());
        assertTrue(view(mrn).history().stream().anyMatch(line -> line.event().equals("declaration.not-cancelled")
                && line.text().startsWith("a control")), () -> view(mrn).history().toString());
        CUSTOMS.forEach(each -> done(mrn, each, Decision.APPROVE));
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        done(mrn, "KZ-PLANT", Decision.INSPECT);
        assertEquals(null, recorded(mrn, "weighed again"));
        assertEquals(List.of("weighed", "weighed again"),
                seen(task(mrn, "KZ-PLANT")).inspections().stream().map(InspectionResult::result).toList());
        amended(amend(mrn, goods("AMEND-F")));
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        amended(amend(mrn, bricks.replace("Bricks", "Red bricks")));
        assertEquals(1, count("task where state = 'APPROVED' and not in_force and id = " + task(mrn, "KZ-PLANT")));
        assertEquals(AnswerKind.CANCELLED, submit(cancellation(mrn), TRADER).kind());
    }

    /** Null where it was. */
    private RuleCode recorded(Mrn mrn, String result) {
        DecideTask said = new DecideTask(task(mrn, "KZ-PLANT"), Decision.INSPECTED, Optional.empty(),
                Optional.of(result), List.of(), List.of(), List.of("40 kg more", "a torn sack"));
        return call(() -> get(Deciding.class).decide(said, SmallRegion.officer("KZ-PLANT"))).either(
                done -> said.isSaidBy(done.task()) ? null : RuleCode.INTERNAL, TaskOutcome.Refused::code);
    }

    @Test
    void what_has_ended_stays_as_it_is() {
        Mrn released = lodged("AMEND-7");
        List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT").forEach(each -> done(released, each, Decision.APPROVE));
        Mrn rejected = lodged("AMEND-8");
        done(rejected, "KZ-PLANT", Decision.REFUSE);
        Mrn cancelled = lodged("AMEND-9");
        submit(cancellation(cancelled), TRADER);
        Map.of(released, "AMEND-7", rejected, "AMEND-8", cancelled, "AMEND-9").forEach((mrn, reference) -> {
            unchanged(mrn, goods(reference).replace("Ceramic", "Glazed"), RuleCode.INVALID_STATE);
            assertEquals(1, lines(mrn, "declaration.not-amended"));
        });
    }

    private void unchanged(Mrn mrn, String document, RuleCode why) {
        Map<String, Long> before = rows();
        DeclarationStatus status = view(mrn).status();
        assertEquals(why, refusal(amend(mrn, document), AnswerKind.CONFLICT));
        assertEquals(before, rows());
        assertEquals(List.of(status, 1), List.of(view(mrn).status(), view(mrn).version()));
    }

    @Test
    void an_amendment_meets_all_that_a_lodgement_meets_and_says_something_new() {
        Mrn mrn = lodged("AMEND-10");
        Map<String, Long> before = rows();
        Answer wrong = amend(mrn, goods("AMEND-10").replace("<CountryCode>KZ<", "<CountryCode>XQ<")
                .replace("<FunctionCode>9", "<FunctionCode>5"));
        assertEquals(AnswerKind.INVALID, wrong.kind());
        assertTrue(wrong.violations().stream().anyMatch(each -> each.code() == RuleCode.UNKNOWN_COUNTRY),
                () -> wrong.violations().toString());
        assertEquals(RuleCode.INCONSISTENT, refusal(amend(mrn, goods("AMEND-10")), AnswerKind.INVALID));
        assertEquals(RuleCode.DECLARATION_NOT_FOUND,
                refusal(submit(whole(mrn, goods("AMEND-10").replace("Ceramic", "Glazed")), SmallRegion.otherTrader()),
                        AnswerKind.NOT_FOUND));
        assertEquals(before, rows());
        assertEquals(AnswerKind.VALID, call(() -> get(Intake.class).validate(
                whole(mrn, goods("AMEND-10").replace("Ceramic", "Glazed")), ValidationTier.ALL, TRADER)).kind());
        assertEquals(before, rows());
    }

    @Test
    void pointers_name_what_changes_as_national_documents_have_it() {
        Mrn mrn = lodged("AMEND-11");
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        String pointers = """
                <Amendment><ChangeReasonCode>28</ChangeReasonCode>
                  <Pointer><SequenceNumeric>1</SequenceNumeric><DocumentSectionCode>42A</DocumentSectionCode></Pointer>
                  <Pointer><DocumentSectionCode>67A</DocumentSectionCode></Pointer>
                  <Pointer><SequenceNumeric>2</SequenceNumeric><DocumentSectionCode>68A</DocumentSectionCode></Pointer>
                  <Pointer><DocumentSectionCode>23A</DocumentSectionCode><TagID>137</TagID></Pointer></Amendment>
                <GoodsShipment><GovernmentAgencyGoodsItem><SequenceNumeric>2</SequenceNumeric>
                  <Commodity><Description>Glazed tiles</Description></Commodity></GovernmentAgencyGoodsItem></GoodsShipment>
                """;
        Answer answer = submit(document("13", "<FunctionalReferenceID>NO-11A</FunctionalReferenceID>",
                "<ID>" + mrn + "</ID><TypeCode>COR</TypeCode>" + pointers), TRADER);
        amended(answer);
        String now = new String(call(() -> get(Declarations.class).document(mrn, TRADER)).orElseThrow().content(),
                StandardCharsets.UTF_8);
        assertTrue(now.contains("Glazed tiles") && now.contains("Dried apricots") && now.contains("AMEND-11"), now);
        assertEquals("APPROVED", state(mrn, "KZ-PLANT"));
        Answer again = submit(document("13", "<FunctionalReferenceID>NO-11A</FunctionalReferenceID>",
                "<ID>" + mrn + "</ID><TypeCode>COR</TypeCode>" + pointers), TRADER);
        assertEquals(AnswerKind.DUPLICATE, again.kind());
        assertArrayEquals(answer.response(), again.response());
        assertEquals(2, view(mrn).version());
        assertEquals("Amend|NOTED", ask("select concat_ws('|', doc_type, role) from document where doc_type = 'Amend'"
                + " and mrn = '" + mrn + "'"));
    }

    @Test
    void an_amendment_and_a_decision_at_once_end_in_one_of_the_two_orders() throws Exception {
        for (int round = 0; round < 16; round++) {
            String reference = "AMEND-RACE-" + round;
            Mrn mrn = lodged(reference);
            Decision decision = List.of(Decision.APPROVE, Decision.REFUSE, Decision.INSPECT, Decision.QUERY)
                    .get(round % 4);
            CUSTOMS.forEach(each -> done(mrn, each, Decision.APPROVE));
            long before = task(mrn, "KZ-PLANT");
            List<Object> outcomes = together(
                    () -> amend(mrn, goods(reference).replace("Dried apricots", "Dried plums")),
                    () -> decideTask(before, decision));
            AnswerKind answered = ((Answer) outcomes.get(0)).kind();
            boolean decided = outcomes.get(1) instanceof TaskOutcome.Done;
            if (answered == AnswerKind.AMENDED) {
                assertEquals(2, view(mrn).version());
                assertEquals(DeclarationStatus.PENDING, view(mrn).status());
                assertEquals(List.of("CREATED", "CREATED", "CREATED"), List.of(state(mrn, "KZ-PLANT"),
                        state(mrn, "UZ-CUSTOMS"), state(mrn, "KZ-CUSTOMS")));
                assertEquals(decision == Decision.QUERY && decided, decided, "a final decision came first");
            } else {
                assertEquals(AnswerKind.CONFLICT, answered);
                assertTrue(decided);
                assertEquals(1, view(mrn).version());
            }
        }
    }

    private TaskOutcome decideTask(long task, Decision decision) {
        return call(() -> get(Deciding.class).decide(new DecideTask(task, decision,
                decision == Decision.REFUSE ? Optional.of("PEST") : Optional.empty(),
                decision == Decision.APPROVE || decision == Decision.INSPECT ? Optional.empty() : Optional.of("why?"),
                List.of()), SmallRegion.officer("KZ-PLANT")));
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        ALL_TABLES.forEach(table -> rows.put(table, count(table)));
        return rows;
    }
}
