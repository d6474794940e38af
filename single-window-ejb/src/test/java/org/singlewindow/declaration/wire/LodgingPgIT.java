package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

class LodgingPgIT extends Desk {

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    @Test
    void a_declaration_reaches_everyone_who_has_a_say() {
        Answer answer = lodge("REACH-1");
        assertEquals(AnswerKind.ACCEPTED, answer.kind(), () -> answer.violations().toString());
        DeclarationView view = call(
                () -> get(Declarations.class).find(answer.mrn().orElseThrow(), SmallRegion.trader())).orElseThrow();
        assertEquals(DeclarationStatus.PENDING, view.status());
        Map<String, String> states = view.recipients().stream()
                .collect(Collectors.toMap(RecipientView::code, RecipientView::state));
        assertEquals(Map.of("UZ", "PENDING", "KZ", "PENDING", "UZ-CUSTOMS", "CREATED", "UZ-PLANT", "INFORMED",
                "KZ-CUSTOMS", "CREATED",
                "KZ-PLANT", "CREATED"), states);
        assertEquals(List.of("declaration.accepted"), view.history().stream().map(line -> line.event()).toList());
        assertEquals("UZ → KZ, 1 item, Dried apricots", view.summary().inOneLine().in(Locale.ENGLISH));
    }

    @Test
    void the_answer_names_the_number_and_the_recipients() {
        Answer answer = lodge("ANSWER-1");
        String text = new String(answer.response(), StandardCharsets.UTF_8);
        assertTrue(text.contains(answer.mrn().orElseThrow().value()), text);
        Set.of("KZ-PLANT", "APPROVE – Name of KZ-PLANT", "ANSWER-1", ">01<", "20260301080000Z")
                .forEach(part -> assertTrue(text.contains(part), part + " in " + text));
    }

    @Test
    void what_was_pointed_out_stays_with_the_declaration_for_whoever_sees_its_goods() {
        byte[] document = Documents.text("REMARKS-1").replace(">50</Total", ">51</Total")
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = submit(document, SmallRegion.trader());
        assertEquals(List.of(RuleCode.INCONSISTENT), answer.violations().stream().map(Violation::code).toList());
        for (SignedInAs reader : List.of(SmallRegion.trader(), SmallRegion.officer("KZ-PLANT"))) {
            assertEquals(answer.violations(),
                    call(() -> get(Declarations.class).find(answer.mrn().orElseThrow(), reader)).orElseThrow()
                            .warnings());
        }
        assertEquals(List.of(),
                call(() -> get(Declarations.class).find(answer.mrn().orElseThrow(), SmallRegion.admin())).orElseThrow()
                        .warnings());
        Answer clean = lodge("REMARKS-2");
        assertEquals(List.of(),
                call(() -> get(Declarations.class).find(clean.mrn().orElseThrow(), SmallRegion.trader())).orElseThrow()
                        .warnings());
    }

    @Test
    void the_bytes_stay_as_they_were_received() {
        byte[] document = Documents.fruit("BYTES-1");
        var mrn = submit(document, SmallRegion.trader()).mrn().orElseThrow();
        assertArrayEquals(document,
                call(() -> get(Declarations.class).document(mrn, SmallRegion.trader())).orElseThrow().content());
    }

    @Test
    void the_same_bytes_again_get_the_same_answer_and_have_no_effect() {
        Answer first = lodge("AGAIN-1");
        long events = count("event");
        Answer second = lodge("AGAIN-1");
        assertEquals(AnswerKind.DUPLICATE, second.kind());
        assertArrayEquals(first.response(), second.response());
        assertEquals(first.mrn(), second.mrn());
        assertEquals(events, count("event"));
    }

    @Test
    void a_reference_used_for_something_else_is_refused_and_told_which_declaration_has_it() {
        Answer first = lodge("CLASH-1");
        byte[] other = Documents.text("CLASH-1").replace("apricots", "apples").getBytes(StandardCharsets.UTF_8);
        Answer answer = submit(other, SmallRegion.trader());
        assertEquals(AnswerKind.CONFLICT, answer.kind());
        assertEquals(RuleCode.REFERENCE_REUSED, answer.violations().get(0).code());
        assertEquals("42A / D026", answer.violations().get(0).pointer());
        assertTrue(answer.violations().get(0).text().contains(first.mrn().orElseThrow().value()),
                answer.violations()::toString);
    }

    @Test
    void two_declarants_may_use_the_same_reference() {
        lodge("SHARED-1");
        assertEquals(AnswerKind.ACCEPTED, submit(Documents.fruit("SHARED-1"), SmallRegion.otherTrader()).kind());
    }

    @Test
    void of_a_refusal_one_audit_line_remains_and_nothing_else() {
        long events = count("event");
        long documents = count("document");
        byte[] wrong = Documents.text("REFUSED-1").replace(">KZ<", ">QQ<").replace("081310", "81310")
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = submit(wrong, SmallRegion.trader());
        assertEquals(AnswerKind.INVALID, answer.kind());
        assertEquals(Set.of(RuleCode.UNKNOWN_COUNTRY, RuleCode.PATTERN),
                answer.violations().stream().map(each -> each.code()).collect(Collectors.toSet()));
        assertEquals(events + 1, count("event"));
        assertEquals(documents, count("document"));
        assertEquals(0, count("intake_key where msg_key = 'LRN:REFUSED-1'"));
    }

    @Test
    void who_lodges_for_nobody_is_refused() {
        assertEquals(AnswerKind.FORBIDDEN, submit(Documents.fruit("WHO-1"), SmallRegion.officer("UZ-CUSTOMS")).kind());
    }

    private Answer check(byte[] document) {
        return call(() -> get(Intake.class).validate(document, ValidationTier.ALL, SmallRegion.trader()));
    }

    @Test
    void a_check_says_of_a_used_reference_what_lodging_says() {
        Answer lodged = lodge("FORESEEN-1");
        Answer repeated = check(Documents.fruit("FORESEEN-1"));
        assertEquals(AnswerKind.DUPLICATE, repeated.kind());
        assertArrayEquals(lodged.response(), repeated.response());
        byte[] other = Documents.text("FORESEEN-1").replace("apricots", "apples").getBytes(StandardCharsets.UTF_8);
        Answer reused = check(other);
        assertEquals(AnswerKind.CONFLICT, reused.kind());
        assertEquals(submit(other, SmallRegion.trader()).violations(), reused.violations());
        assertEquals(7, reused.violations().get(0).line());
    }

    @Test
    void a_check_names_those_who_would_receive_it_and_until_when() {
        Answer check = check(Documents.fruit("FORESEEN-2"));
        Answer lodged = lodge("FORESEEN-2");
        assertEquals(recipientLines(lodged), recipientLines(check));
        assertEquals(Set.of("UZ", "KZ", "UZ-CUSTOMS", "UZ-PLANT", "KZ-CUSTOMS", "KZ-PLANT"),
                check.recipients().stream().map(Answer.Addressee::code).collect(Collectors.toSet()));
        var due = check.recipients().stream().filter(each -> each.due().isPresent())
                .collect(Collectors.toMap(Answer.Addressee::code, each -> each.due().get().toString()));
        assertEquals(Set.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT"), due.keySet());
        assertEquals(due.get("KZ-PLANT"), ask(
                "select to_char(due at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from task join participant on participant.id = agency"
                        + " where mrn = '" + lodged.mrn().orElseThrow() + "' and code = 'KZ-PLANT'"));
    }

    private static List<String> recipientLines(Answer answer) {
        return new String(answer.response(), StandardCharsets.UTF_8).lines()
                .filter(line -> line.contains("<StatementDescription>")).toList();
    }

    @Test
    void a_finding_of_a_rule_has_its_line_also_in_the_stored_answer() {
        byte[] odd = Documents.text("LINES-1").replace(">50</TotalPackageQuantity>", ">51</TotalPackageQuantity>")
                .getBytes(StandardCharsets.UTF_8);
        Answer check = check(odd);
        assertEquals(List.of(11), check.violations().stream().map(each -> each.line()).toList());
        Answer lodged = submit(odd, SmallRegion.trader());
        assertEquals(check.violations(), lodged.violations());
        assertTrue(new String(lodged.response(), StandardCharsets.UTF_8)
                .contains("(line 11, /MetaData/Declaration/TotalPackageQuantity)"));
        byte[] wrong = Documents.text("LINES-2").replace(">KZ<", ">QQ<").getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(14), check(wrong).violations().stream()
                .filter(each -> each.code() == RuleCode.UNKNOWN_COUNTRY).map(each -> each.line()).toList());
    }

    @Test
    void nobody_answers_for_a_declaration_that_another_lodged() {
        long documents = count("document");
        byte[] inTheirName = named("OTHERS-1", "UZ-T0000001");
        Answer answer = submit(inTheirName, SmallRegion.otherTrader());
        assertEquals(AnswerKind.INVALID, answer.kind());
        assertEquals(List.of(RuleCode.OTHER_PARTY), answer.violations().stream().map(each -> each.code()).toList());
        assertEquals("42A / 57B / R123", answer.violations().get(0).pointer());
        assertEquals(documents, count("document"));
        assertEquals(AnswerKind.ACCEPTED, submit(inTheirName, SmallRegion.trader()).kind());
    }

    @Test
    void a_number_in_no_register_and_a_country_that_takes_no_part_are_warned_of() {
        Answer answer = submit(new String(named("STRANGE-1", "GB553202734852"), StandardCharsets.UTF_8)
                .replace("<ID>UZ</ID>", "<ID>FR</ID>")
                .getBytes(StandardCharsets.UTF_8), SmallRegion.trader());
        assertEquals(AnswerKind.ACCEPTED, answer.kind(), () -> answer.violations().toString());
        assertEquals(Set.of(RuleCode.UNKNOWN_PARTY, RuleCode.OTHER_COUNTRY),
                answer.violations().stream().map(each -> each.code()).collect(Collectors.toSet()));
    }

    @Test
    void an_importer_names_the_exporter_abroad_and_is_not_seen_by_them() {
        byte[] export = Documents.text("IMPORT-1").replace("Fruit</Name>", "Fruit</Name><ID>UZ-T0000001</ID>")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(Set.of(RuleCode.OTHER_PARTY, RuleCode.OTHER_COUNTRY),
                submit(export, SmallRegion.traderAbroad()).violations().stream().map(each -> each.code())
                        .collect(Collectors.toSet()));
        byte[] imported = new String(export, StandardCharsets.UTF_8).replace("EXA", "IMA")
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = submit(imported, SmallRegion.traderAbroad());
        assertEquals(AnswerKind.ACCEPTED, answer.kind(), () -> answer.violations().toString());
        assertTrue(
                call(() -> get(Declarations.class).find(answer.mrn().orElseThrow(), SmallRegion.trader())).isEmpty());
    }

    private static byte[] named(String reference, String declarant) {
        return Documents.text(reference)
                .replace("<Exporter>", "<Declarant><ID>" + declarant + "</ID></Declarant><Exporter>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void validating_has_no_effect() {
        long events = count("event");
        Answer clean = call(
                () -> get(Intake.class).validate(Documents.fruit("VALID-1"), ValidationTier.ALL, SmallRegion.trader()));
        assertEquals(AnswerKind.VALID, clean.kind());
        assertEquals(events, count("event"));
        assertEquals(0, count("intake_key where msg_key = 'LRN:VALID-1'"));
    }

    @Test
    void what_is_not_ones_own_is_not_there() {
        var mrn = lodge("SIGHT-1").mrn().orElseThrow();
        var declarations = get(Declarations.class);
        assertTrue(call(() -> declarations.find(mrn, SmallRegion.otherTrader())).isEmpty());
        assertTrue(call(() -> declarations.find(mrn, SmallRegion.secretariat())).isEmpty());
        assertTrue(call(() -> declarations.find(mrn, SmallRegion.gateway("KZ"))).isPresent());
        assertTrue(call(() -> declarations.find(mrn, SmallRegion.officer("KZ-PLANT"))).isPresent());
        var seenByAdmin = call(() -> declarations.find(mrn, SmallRegion.admin())).orElseThrow();
        assertEquals("", seenByAdmin.summary().goods());
        assertTrue(call(() -> declarations.document(mrn, SmallRegion.admin())).isEmpty());
        assertTrue(call(() -> declarations.answers(mrn, SmallRegion.otherTrader())).isEmpty());
        assertTrue(call(() -> declarations.plan(mrn, SmallRegion.otherTrader())).isEmpty());
    }
}
