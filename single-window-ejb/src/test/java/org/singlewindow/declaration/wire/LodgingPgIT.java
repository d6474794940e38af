package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.kernel.RuleCode;
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
        DeclarationView view = call(() -> get(Declarations.class).find(answer.mrn().orElseThrow(), SmallRegion.trader())).orElseThrow();
        assertEquals(DeclarationStatus.PENDING, view.status());
        Map<String, String> states = view.recipients().stream().collect(Collectors.toMap(RecipientView::code, RecipientView::state));
        assertEquals(Map.of("UZ", "PENDING", "KZ", "PENDING", "UZ-CUSTOMS", "CREATED", "UZ-PLANT", "INFORMED", "KZ-CUSTOMS", "CREATED",
                "KZ-PLANT", "CREATED"), states);
        assertEquals(List.of("declaration.accepted"), view.history().stream().map(line -> line.event()).toList());
        assertEquals("UZ → KZ, 1 item, Dried apricots", view.summary().inOneLine());
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
    void the_bytes_stay_as_they_were_received() {
        byte[] document = Documents.fruit("BYTES-1");
        var mrn = submit(document, SmallRegion.trader()).mrn().orElseThrow();
        assertArrayEquals(document, call(() -> get(Declarations.class).document(mrn, SmallRegion.trader())).orElseThrow().content());
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
    void a_reference_used_for_something_else_is_refused() {
        lodge("CLASH-1");
        byte[] other = Documents.text("CLASH-1").replace("apricots", "apples").getBytes(StandardCharsets.UTF_8);
        Answer answer = submit(other, SmallRegion.trader());
        assertEquals(AnswerKind.CONFLICT, answer.kind());
        assertEquals(RuleCode.REFERENCE_REUSED, answer.violations().get(0).code());
        assertEquals("42A / D026", answer.violations().get(0).pointer());
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
        byte[] wrong = Documents.text("REFUSED-1").replace(">KZ<", ">QQ<").replace(">9<", ">4<").getBytes(StandardCharsets.UTF_8);
        Answer answer = submit(wrong, SmallRegion.trader());
        assertEquals(AnswerKind.INVALID, answer.kind());
        assertEquals(Set.of(RuleCode.UNKNOWN_COUNTRY, RuleCode.NOT_OFFERED),
                answer.violations().stream().map(each -> each.code()).collect(Collectors.toSet()));
        assertEquals(events + 1, count("event"));
        assertEquals(documents, count("document"));
        assertEquals(0, count("intake_key where msg_key = 'LRN:REFUSED-1'"));
    }

    @Test
    void who_lodges_for_nobody_is_refused() {
        assertEquals(AnswerKind.FORBIDDEN, submit(Documents.fruit("WHO-1"), SmallRegion.officer("UZ-CUSTOMS")).kind());
    }

    @Test
    void validating_has_no_effect() {
        long events = count("event");
        Answer clean = call(() -> get(Intake.class).validate(Documents.fruit("VALID-1"), ValidationTier.ALL, SmallRegion.trader()));
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
