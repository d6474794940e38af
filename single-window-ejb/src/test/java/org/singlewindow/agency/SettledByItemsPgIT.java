package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.ItemRefusal;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.LimitTimer;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;

/** What an agency has said of single goods items is what it has decided, whoever decides about the rest. */
class SettledByItemsPgIT extends LifeDesk {

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() {
        open(clock);
    }

    private Mrn three(String reference) {
        return accepted(submit(Documents.fruits(reference, 3), TRADER));
    }

    private ItemView item(Mrn mrn, int number) {
        return view(mrn).items().stream().filter(each -> each.sequence() == number).findFirst().orElseThrow();
    }

    private String refusedBy(Mrn mrn, int item) {
        return String.join(" ", item(mrn, item).refusals().stream().map(ItemRefusal::agency).toList());
    }

    private RecipientView party(Mrn mrn, String code) {
        return view(mrn).recipients().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    private String standing(Mrn mrn) {
        return new String(submit(document("13", "<ID>" + mrn + "</ID>", ""), TRADER).response(),
                StandardCharsets.UTF_8);
    }

    @Test
    void who_approved_what_went_and_was_left_with_what_others_refused_has_approved_in_part() {
        Mrn mrn = three("SET-1");
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE, 1, 3);
        done(mrn, "KZ-PLANT", Decision.REFUSE, 2);
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
        assertEquals("APPROVED_IN_PART", state(mrn, "KZ-CUSTOMS"));
        assertEquals("items 1, 3: approved", party(mrn, "KZ-CUSTOMS").remark().in(Locale.ENGLISH));
        assertEquals(2, lines(mrn, "task.approved-in-part"), "one for each of the two");
        assertEquals(0, lines(mrn, "task.withdrawn"));
        assertEquals("KZ-PLANT", refusedBy(mrn, 2));
    }

    @Test
    void who_refused_an_item_is_known_after_others_have_refused_the_rest() {
        Mrn mrn = three("SET-2");
        done(mrn, "KZ-PLANT", Decision.REFUSE, 2);
        clock.pass(Duration.ofMinutes(10));
        done(mrn, "UZ-CUSTOMS", Decision.REFUSE, 1, 3);
        assertEquals(DeclarationStatus.REJECTED, view(mrn).status());
        assertEquals("REFUSED", state(mrn, "KZ-PLANT"));
        assertEquals("UZ-CUSTOMS | KZ-PLANT | UZ-CUSTOMS",
                refusedBy(mrn, 1) + " | " + refusedBy(mrn, 2) + " | " + refusedBy(mrn, 3));
        assertEquals(Duration.ofMinutes(10),
                Duration.between(item(mrn, 2).refusals().get(0).at(), item(mrn, 2).since().orElseThrow()));
        assertTrue(standing(mrn).contains("REFUSED – KZ-PLANT: PEST: beetles (2026-"), standing(mrn));
        assertEquals("WITHDRAWN", state(mrn, "KZ-CUSTOMS"));
    }

    @Test
    void a_refusal_of_all_leaves_what_others_have_said_of_items() {
        Mrn mrn = three("SET-3");
        done(mrn, "KZ-CUSTOMS", Decision.REFUSE, 1);
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE, 1);
        done(mrn, "KZ-PLANT", Decision.REFUSE);
        assertEquals("REFUSED APPROVED_IN_PART", state(mrn, "KZ-CUSTOMS") + " " + state(mrn, "UZ-CUSTOMS"));
        assertEquals("KZ-CUSTOMS KZ-PLANT | KZ-PLANT", refusedBy(mrn, 1) + " | " + refusedBy(mrn, 2));
    }

    @Test
    void a_refusal_after_the_first_release_is_told_at_once_to_everybody_and_once() {
        Mrn mrn = three("SET-4");
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        assertEquals(2, answers(mrn).size());
        done(mrn, "KZ-PLANT", Decision.REFUSE, 2);
        DocumentView told = answers(mrn).get(2);
        assertTrue(text(told).contains(">11<") && text(told).contains("REFUSED – KZ-PLANT: PEST: beetles"), text(told));
        assertTrue(text(told).contains("WAITING – KZ-PLANT"), text(told));
        assertEquals(6, count("delivery_queue where document_id = " + told.number()));
        assertEquals(ItemView.State.REFUSED, item(mrn, 2).state());
        assertTrue(item(mrn, 2).since().isPresent());
        assertEquals(1, lines(mrn, "declaration.partially-released"));
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        assertEquals(4, answers(mrn).size());
        assertEquals("KZ-PLANT", refusedBy(mrn, 2));
    }

    @Test
    void a_question_about_the_rest_keeps_back_no_word_of_a_refusal() {
        Mrn mrn = three("SET-5");
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE, 1);
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        done(mrn, "KZ-PLANT", Decision.QUERY);
        int before = answers(mrn).size();
        done(mrn, "KZ-CUSTOMS", Decision.REFUSE, 3);
        assertEquals(before + 1, answers(mrn).size());
        assertEquals(DeclarationStatus.PARTIALLY_RELEASED, view(mrn).status());
    }

    @Test
    void of_what_time_has_rejected_no_item_is_said_to_be_agreed() {
        Mrn held = three("SET-7");
        done(held, "KZ-PLANT", Decision.APPROVE, 1);
        done(held, "KZ-PLANT", Decision.QUERY);
        for (int month = 0; month < 3; month++) {
            clock.pass(Duration.ofDays(31));
            call(() -> {
                get(LimitTimer.class).noticeTimesThatAreOver();
                return true;
            });
        }
        assertEquals(DeclarationStatus.REJECTED, view(held).status());
        assertTrue(view(held).items().stream().allMatch(ItemView::isRefused), () -> view(held).items().toString());
        assertFalse(standing(held).contains("AGREED") || standing(held).contains("WAITING"), standing(held));
    }

    @Test
    void two_who_decide_the_last_items_at_once_are_both_remembered_by_what_they_said() throws Exception {
        for (int round = 0; round < 10; round++) {
            Mrn mrn = three("SET-BOTH-" + round);
            done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
            done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
            done(mrn, "KZ-CUSTOMS", Decision.APPROVE, 1);
            together(() -> decide(mrn, "KZ-CUSTOMS", Decision.REFUSE, 2, 3),
                    () -> decide(mrn, "KZ-PLANT", Decision.REFUSE, 2, 3));
            assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
            assertEquals("APPROVED_IN_PART APPROVED_IN_PART", state(mrn, "KZ-CUSTOMS") + " " + state(mrn, "KZ-PLANT"));
            assertEquals(1, lines(mrn, "declaration.released"));
            assertEquals(1, item(mrn, 2).refusals().size(), "the later one comes too late, and is told so");
        }
    }

    @Test
    void a_refused_item_and_an_amendment_at_once_come_in_one_of_two_orders() throws Exception {
        for (int round = 0; round < 10; round++) {
            String reference = "SET-AMEND-" + round;
            Mrn mrn = three(reference);
            done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
            done(mrn, "KZ-CUSTOMS", Decision.APPROVE, 1);
            byte[] amended = new String(Documents.fruits(reference, 3), StandardCharsets.UTF_8)
                    .replace("<FunctionCode>9<", "<FunctionCode>5<")
                    .replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>")
                    .replace("Dried apricots", "Dried apricots, sorted").getBytes(StandardCharsets.UTF_8);
            List<Object> both = together(() -> decide(mrn, "KZ-PLANT", Decision.REFUSE), () -> submit(amended, TRADER));
            boolean first = ((Answer) both.get(1)).kind() == AnswerKind.AMENDED;
            assertEquals(first ? DeclarationStatus.PENDING : DeclarationStatus.REJECTED, view(mrn).status());
            assertEquals(first ? "CREATED" : "APPROVED_IN_PART", state(mrn, "KZ-CUSTOMS"));
        }
    }
}
