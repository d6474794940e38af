package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.Cancelling;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.CancellationWriter;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.mandate.EndingMandate;
import org.singlewindow.mandate.GiveMandate;
import org.singlewindow.mandate.Giving;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** A declarant takes a declaration back, as long as that is possible. */
class CancellingPgIT extends LifeDesk {

    private static final List<String> ALL_TABLES = List.of("intake_key", "document", "document_body",
            "declaration_version",
            "task", "delivery_queue", "delivery_state");

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    @Test
    void it_ends_takes_everything_back_and_tells_everyone() {
        Mrn mrn = accepted("CANCEL-1");
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        Answer answer = submit(cancellation(mrn), TRADER);
        assertEquals(AnswerKind.CANCELLED, answer.kind(), () -> answer.violations().toString());
        assertEquals(Optional.of(mrn), answer.mrn());
        assertEquals(DeclarationStatus.CANCELLED, view(mrn).status());
        assertEquals(List.of("APPROVED", "WITHDRAWN", "WITHDRAWN", "INFORMED"),
                List.of(state(mrn, "UZ-CUSTOMS"), state(mrn, "KZ-CUSTOMS"), state(mrn, "KZ-PLANT"),
                        state(mrn, "UZ-PLANT")));
        long declaration = (long) ask("select id from declaration where mrn = '" + mrn + "'");
        assertEquals(0, count("delivery_queue where document_id = " + declaration));
        assertEquals(2, answers(mrn).size());
        assertArrayEquals(answer.response(), answers(mrn).get(1).content());
        String told = text(answers(mrn).get(1));
        assertTrue(told.contains(">10<") && told.contains("sold elsewhere") && told.contains("CancellationDateTime"),
                told);
        assertEquals(6, count("delivery_queue where document_id = " + answers(mrn).get(1).number()));
        assertEquals(List.of(1L, 2L), List.of(lines(mrn, "declaration.cancelled"), lines(mrn, "task.withdrawn")));
        assertEquals("Cancel|NOTED|SOAP|trader.uz", ask("select concat_ws('|', doc_type, role, door, signed_in)"
                + " from document where doc_type = 'Cancel' and mrn = '" + mrn + "'"));
    }

    @Test
    void it_may_be_asked_a_question_or_be_held_by_then() {
        Mrn asked = accepted("CANCEL-2");
        done(asked, "KZ-PLANT", Decision.QUERY);
        assertEquals(DeclarationStatus.QUERY, view(asked).status());
        assertEquals(AnswerKind.CANCELLED, submit(cancellation(asked), TRADER).kind());
        assertEquals("WITHDRAWN", state(asked, "KZ-PLANT"));
        Mrn held = accepted("CANCEL-3");
        run("update declaration set status = 'HELD' where mrn = '" + held + "'");
        assertEquals(AnswerKind.CANCELLED, submit(cancellation(held), TRADER).kind());
    }

    @Test
    void once_goods_are_examined_or_it_is_decided_nothing_changes_and_the_attempt_is_written_down() {
        Mrn examined = accepted("CANCEL-4");
        done(examined, "KZ-CUSTOMS", Decision.INSPECT);
        Mrn askedToo = accepted("CANCEL-5");
        done(askedToo, "KZ-CUSTOMS", Decision.INSPECT);
        done(askedToo, "KZ-PLANT", Decision.QUERY);
        assertEquals(DeclarationStatus.QUERY, view(askedToo).status());
        Mrn released = accepted("CANCEL-6");
        List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT").forEach(each -> done(released, each, Decision.APPROVE));
        Mrn rejected = accepted("CANCEL-7");
        done(rejected, "KZ-PLANT", Decision.REFUSE);
        Mrn cancelled = accepted("CANCEL-8");
        submit(cancellation(cancelled), TRADER);
        Map<Mrn, RuleCode> codes = Map.of(examined, RuleCode.INVALID_STATE, askedToo, RuleCode.INVALID_STATE, released,
                RuleCode.OUT_OF_SEQUENCE, rejected, RuleCode.OUT_OF_SEQUENCE, cancelled, RuleCode.OUT_OF_SEQUENCE);
        codes.forEach((mrn, code) -> {
            DeclarationStatus status = view(mrn).status();
            Map<String, Long> before = rows();
            Answer answer = submit(document("13", "<ID>" + mrn + "</ID>", "<TypeCode>INV</TypeCode>"), TRADER);
            assertEquals(code, refusal(answer, AnswerKind.CONFLICT), mrn + " " + status);
            assertEquals(before, rows(), status.name());
            assertEquals(status, view(mrn).status());
            assertEquals(1, lines(mrn, "declaration.not-cancelled"));
        });
    }

    @Test
    void what_was_refused_has_not_come_and_may_come_again() {
        Mrn mrn = accepted("CANCEL-9");
        done(mrn, "KZ-CUSTOMS", Decision.INSPECT);
        Arrival named = new Arrival(Door.REST, Optional.of(new MessageId("cancel 9")), "", "");
        assertEquals(AnswerKind.CONFLICT, submit(cancellation(mrn), named).kind());
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        assertEquals(AnswerKind.CANCELLED, submit(cancellation(mrn), named).kind());
        assertEquals(AnswerKind.DUPLICATE, submit(cancellation(mrn), named).kind());
    }

    @Test
    void the_declaration_is_named_by_its_number_or_by_the_reference_of_what_was_sent() {
        Mrn byOwn = accepted("CANCEL-10");
        assertEquals(Optional.of(byOwn), cancelled(document("1", "",
                "<FunctionalReferenceID>CANCEL-10</FunctionalReferenceID>")));
        Mrn byPrevious = accepted("CANCEL-11");
        assertEquals(Optional.of(byPrevious),
                cancelled(document("13", "<FunctionalReferenceID>NO-11</FunctionalReferenceID>",
                        "<TypeCode>INV</TypeCode><GoodsShipment><PreviousDocument><ID>CANCEL-11</ID></PreviousDocument>"
                                + "</GoodsShipment>")));
        assertEquals(RuleCode.MISSING, refusal(submit(document("1", "", ""), TRADER), AnswerKind.INVALID));
        assertEquals(RuleCode.DECLARATION_NOT_FOUND, refusal(submit(document("1", "",
                "<FunctionalReferenceID>NEVER-SENT</FunctionalReferenceID>"), TRADER), AnswerKind.NOT_FOUND));
    }

    private Optional<Mrn> cancelled(byte[] document) {
        Answer answer = submit(document, TRADER);
        assertEquals(AnswerKind.CANCELLED, answer.kind(), () -> answer.violations().toString());
        return answer.mrn();
    }

    @Test
    void for_a_stranger_it_is_not_there_and_a_broker_needs_a_mandate_that_lasts() {
        Mrn mrn = accepted("CANCEL-12");
        for (var stranger : List.of(SmallRegion.otherTrader(), SmallRegion.broker(), SmallRegion.traderAbroad())) {
            Answer answer = submit(cancellation(mrn), stranger);
            assertEquals(RuleCode.DECLARATION_NOT_FOUND, refusal(answer, AnswerKind.NOT_FOUND));
            assertEquals(Optional.empty(), answer.mrn());
        }
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        long mandate = mandate();
        Mrn sent = accepted(submit(forTrader("CANCEL-13"), SmallRegion.broker()));
        Mrn sentBefore = accepted(submit(forTrader("CANCEL-14"), SmallRegion.broker()));
        assertEquals(AnswerKind.CANCELLED, submit(cancellation(sent), SmallRegion.broker()).kind());
        call(() -> get(EndingMandate.class).end(mandate, OptionalInt.empty(), TRADER));
        assertEquals(RuleCode.OTHER_PARTY,
                refusal(submit(cancellation(sentBefore), SmallRegion.broker()), AnswerKind.FORBIDDEN));
        assertEquals(AnswerKind.CANCELLED, submit(cancellation(sentBefore), TRADER).kind());
    }

    private long mandate() {
        call(() -> get(Giving.class).give(new GiveMandate("UZ-B0000001", List.of("EXPORT"), "DIRECT",
                new GiveMandate.Days("", "2026-03-20")), Optional.empty(), TRADER));
        return (long) ask("select max(id) from mandate");
    }

    private static byte[] forTrader(String reference) {
        return Documents.text(reference)
                .replace("<Exporter>", "<Declarant><ID>UZ-T0000001</ID></Declarant><Exporter>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_same_again_gets_the_first_answer_again_and_another_under_its_name_is_refused() {
        Mrn mrn = accepted("CANCEL-15");
        Mrn other = accepted("CANCEL-16");
        String named = "<FunctionalReferenceID>NO-15</FunctionalReferenceID>";
        Answer first = submit(document("1", named, "<ID>" + mrn + "</ID>"), TRADER);
        Answer again = submit(document("1", named, "<ID>" + mrn + "</ID>"), TRADER);
        assertEquals(List.of(AnswerKind.CANCELLED, AnswerKind.DUPLICATE), List.of(first.kind(), again.kind()));
        assertArrayEquals(first.response(), again.response());
        assertEquals(RuleCode.REFERENCE_REUSED,
                refusal(submit(document("1", named, "<ID>" + other + "</ID>"), TRADER), AnswerKind.CONFLICT));
        assertEquals(RuleCode.REFERENCE_REUSED, refusal(lodge("NO-15"), AnswerKind.CONFLICT));
        Mrn unnamed = accepted("CANCEL-17");
        assertEquals(AnswerKind.CANCELLED, submit(cancellation(unnamed), TRADER).kind());
        assertEquals(AnswerKind.DUPLICATE, submit(cancellation(unnamed), TRADER).kind());
        assertEquals(1, lines(unnamed, "declaration.cancelled"));
        assertEquals(0, lines(unnamed, "declaration.not-cancelled"));
    }

    @Test
    void a_decision_that_comes_after_finds_its_task_withdrawn() {
        Mrn mrn = accepted("CANCEL-18");
        submit(cancellation(mrn), TRADER);
        TaskOutcome.Refused refused = assertInstanceOf(TaskOutcome.Refused.class,
                decide(mrn, "KZ-PLANT", Decision.APPROVE));
        assertEquals(RuleCode.INVALID_STATE, refused.code());
        assertEquals(DeclarationStatus.CANCELLED, view(mrn).status());
    }

    /** Whoever is first, it ends as if the other had come afterwards. */
    @Test
    void of_a_cancellation_and_the_last_decision_at_once_one_wins_wholly() throws Exception {
        Map<DeclarationStatus, Integer> ends = new HashMap<>();
        for (int round = 0; round < 16; round++) {
            Mrn mrn = accepted("CANCEL-RACE-" + round);
            Decision decision = List.of(Decision.APPROVE, Decision.REFUSE, Decision.INSPECT, Decision.QUERY)
                    .get(round % 4);
            done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
            done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
            List<Object> outcomes = together(() -> submit(cancellation(mrn), TRADER),
                    () -> decide(mrn, "KZ-PLANT", decision));
            AnswerKind answered = ((Answer) outcomes.get(0)).kind();
            DeclarationStatus status = view(mrn).status();
            ends.merge(status, 1, Integer::sum);
            boolean decided = outcomes.get(1) instanceof TaskOutcome.Done;
            if (status == DeclarationStatus.CANCELLED) {
                assertEquals(AnswerKind.CANCELLED, answered);
                assertEquals(decided ? decision == Decision.QUERY : true, true, decision + " came first");
                assertEquals("WITHDRAWN", state(mrn, "KZ-PLANT"));
            } else {
                assertEquals(AnswerKind.CONFLICT, answered);
                assertTrue(decided);
            }
            assertEquals(status == DeclarationStatus.INSPECTION ? 1 : 0,
                    count("task where is_open and mrn = '" + mrn + "'"));
        }
    }

    @Test
    void how_it_stands_is_asked_by_a_document_as_well_and_nothing_is_kept_of_that() {
        Mrn mrn = accepted("STATUS-1");
        done(mrn, "KZ-PLANT", Decision.QUERY);
        Map<String, Long> before = counts();
        Answer answer = submit(document("13", "<ID>" + mrn + "</ID>", ""), TRADER);
        assertEquals(AnswerKind.STATUS, answer.kind(), () -> answer.violations().toString());
        String told = new String(answer.response(), StandardCharsets.UTF_8);
        for (String part : List.of(">13<", ">QUERY<", "KZ-PLANT", mrn.value(), "<VersionID>1<", "STATUS-1")) {
            assertTrue(told.contains(part), told);
        }
        done(mrn, "KZ-PLANT", Decision.REFUSE);
        assertTrue(new String(submit(document("13", "", "<FunctionalReferenceID>STATUS-1</FunctionalReferenceID>"),
                TRADER).response(), StandardCharsets.UTF_8).contains(">REJECTED<"));
        assertEquals(before.get("intake_key"), counts().get("intake_key"));
        assertEquals(RuleCode.DECLARATION_NOT_FOUND,
                refusal(submit(document("13", "<ID>" + mrn + "</ID>", ""), SmallRegion.otherTrader()),
                        AnswerKind.NOT_FOUND));
    }

    @Test
    void a_check_says_what_would_come_of_it_and_the_page_offers_what_is_possible() {
        Mrn mrn = accepted("CHECK-1");
        List<AnswerKind> kinds = new ArrayList<>();
        List<Boolean> offered = new ArrayList<>();
        for (Decision decision : List.of(Decision.QUERY, Decision.INSPECT)) {
            done(mrn, decision == Decision.QUERY ? "KZ-PLANT" : "KZ-CUSTOMS", decision);
            kinds.add(call(() -> get(Intake.class).validate(cancellation(mrn), ValidationTier.ALL, TRADER)).kind());
            offered.add(call(() -> get(Cancelling.class).isOffered(mrn, TRADER)));
        }
        assertEquals(List.of(AnswerKind.VALID, AnswerKind.CONFLICT), kinds);
        assertEquals(List.of(true, false), offered);
        assertEquals(false, call(() -> get(Cancelling.class).isOffered(mrn, SmallRegion.otherTrader())));
        assertEquals(false, call(() -> get(Cancelling.class).isOffered(mrn, SmallRegion.officer("KZ-PLANT"))));
        assertEquals(0, lines(mrn, "declaration.not-cancelled"));
    }

    @Test
    void the_page_sends_what_a_program_would() {
        Mrn mrn = accepted("PAGE-CANCEL-1");
        Answer answer = submit(CancellationWriter.write(mrn.value(), "sold at home, \"not\" abroad"), TRADER);
        assertEquals(AnswerKind.CANCELLED, answer.kind(), () -> answer.violations().toString());
        assertEquals("sold at home, \"not\" abroad", ask("select text from event where kind = 'declaration.cancelled'"
                + " and subject_ref = '" + mrn + "'"));
    }

    private Answer submit(byte[] document, Arrival arrival) {
        return call(() -> get(Intake.class).submit(document, arrival, TRADER));
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        ALL_TABLES.forEach(table -> rows.put(table, count(table)));
        return rows;
    }
}
