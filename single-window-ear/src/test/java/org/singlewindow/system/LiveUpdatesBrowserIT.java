package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Pages that are open while somebody else acts: they come to tell it, and nobody is disturbed or loses what was typed.
 */
class LiveUpdatesBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_question_comes_with_the_place_to_answer_it_and_disturbs_nobody() {
        Lodged grapes = Lodged.now();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        trader.click("#party-KZ-PLANT summary");
        assertEquals("Why here?", trader.focused());
        String task = task(grapes, "customs.uz");

        decide(task, "customs.uz", "{\"decision\":\"QUERY\",\"text\":\"Which warehouse?\"}");

        trader.expect("#question-" + task, "Which warehouse?");
        assertTrue(trader.is("#party-KZ-PLANT details[open]"), "the fold stays open");
        assertEquals("Why here?", trader.focused());

        trader.fill("Your answer", "Warehouse 4, Samar");
        trader.select("#reply-" + task, 10, 11);
        Knock.at("/api/tasks/" + task(grapes, "plant.kz") + "/claim").as("plant.kz").post("");
        trader.expectOnBoard("KZ-PLANT", "Taken");
        assertEquals("Warehouse 4, Samar [4]", trader.typed("#reply-" + task));

        decide(task, "customs.uz", "{\"decision\":\"APPROVE\"}");
        trader.expect("#question-" + task, "cannot be answered as it stands");
        assertEquals("Warehouse 4, Samar [4]", trader.typed("#reply-" + task));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void an_answer_that_was_refused_and_is_shown_again_stays_with_what_is_wrong_with_it() {
        Lodged grapes = Lodged.now();
        String task = task(grapes, "customs.uz");
        decide(task, "customs.uz", "{\"decision\":\"QUERY\",\"text\":\"Which warehouse?\"}");
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        trader.fill("Your answer", "w".repeat(4001));
        trader.press("Send the answer");
        trader.expect("#reply-" + task + "-about", "too long");

        Knock.at("/api/tasks/" + task(grapes, "plant.kz") + "/claim").as("plant.kz").post("");
        trader.expectOnBoard("KZ-PLANT", "Taken");

        assertTrue(trader.typed("#reply-" + task).startsWith("w".repeat(4000)), "what was typed is gone");
        trader.expect("#reply-" + task + "-about", "too long");
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void what_an_officer_has_typed_stays_when_a_colleague_takes_the_task_and_decides_it() {
        Lodged grapes = Lodged.now();
        String task = task(grapes, "customs.uz");
        Person officer = browsers.atDesk().signIn("customs.uz");
        officer.open("/agency/decide.xhtml?id=" + task);
        officer.pick("Refuse");
        officer.choose("Reason", "VALUE");
        officer.fill("Remark, reason or question", "The value is far too low");
        officer.select("#text", 4, 9);
        Person colleague = browsers.atDesk().signIn("customs2.uz");
        colleague.open("/agency/decide.xhtml?id=" + task);

        colleague.press("Take it");
        officer.expect("#held", "customs2.uz is working on this");
        officer.await("#decide:disabled");
        assertEquals("The value is far too low [value]", officer.typed("#text"));

        colleague.press("Give it back");
        officer.await("#decide:enabled");
        assertEquals("VALUE", officer.typed("#reason"));
        assertEquals("The value is far too low [value]", officer.typed("#text"));

        colleague.pick("Approve");
        colleague.press("Decide");
        officer.expect("#settled", "customs2.uz has decided this task: Approved");
        officer.expect("#deciding", "was not sent");
        officer.await("#decide:disabled");
        assertEquals("The value is far too low [value]", officer.typed("#text"));
        assertEquals(List.of(), officer.troubles());
        assertEquals(List.of(), colleague.troubles());
    }

    @Test
    void an_officer_hears_what_becomes_of_the_export_behind_an_import_and_is_asked_once_more() {
        String export = FollowOnIT.exported();
        Lodged imported = new Lodged(Specimen.fresh(), FollowOnIT.imported(export), "");
        Person officer = browsers.atDesk().signIn("customs.kz");
        officer.open("/agency/decide.xhtml?id=" + task(imported, "customs.kz"));
        officer.pick("Approve");
        officer.fill("Remark, reason or question", "Seen in the yard");
        Person importer = browsers.atDesk().signIn("trader.kz");
        importer.open("/declaration/show.xhtml?mrn=" + imported.mrn());

        FollowOnIT.cancel(export, "trader.uz");

        officer.expect("#behind .notice.bad", export + ", which this one goes on from, was cancelled");
        importer.expect("#behind .notice.bad", "was cancelled");
        officer.press("Decide");
        officer.expect(".notice.bad", "has changed since you opened this page");
        assertTrue(officer.typed("#text").startsWith("Seen in the yard"), officer.typed("#text"));
        officer.press("Decide");
        officer.expect("#settled", "customs.kz has decided this task: Approved");
        assertEquals(List.of(), officer.troubles());
        assertEquals(List.of(), importer.troubles());
    }

    @Test
    void what_an_inspection_has_shown_is_recorded_and_a_question_can_be_asked_then() {
        Lodged grapes = Lodged.now();
        String task = task(grapes, "customs.uz");
        decide(task, "customs.uz", "{\"decision\":\"INSPECT\"}");
        Person officer = browsers.atDesk().signIn("customs.uz");
        officer.open("/agency/decide.xhtml?id=" + task);
        Person colleague = officer.inAnotherWindow();
        colleague.pick("Record the result of the inspection");
        colleague.fill("Findings", "two boxes open");
        Person other = officer.inAnotherWindow();
        other.pick("Refuse");
        officer.pick("Record the result of the inspection");
        officer.press("Decide");
        officer.expect("#text-about", "the declarant reads this");
        officer.fill("Remark, reason or question", "Weighed at the post");
        officer.fill("Findings", "40 kg more\na torn sack");
        officer.press("Decide");
        officer.expect("#inspected", "a torn sack");
        for (Person each : List.of(colleague, other)) {
            each.expect("#inspected", "a torn sack");
        }
        assertFalse(colleague.is("input[name=decision]:checked"), "what is not offered any more is chosen no longer");
        colleague.expect("#lostChoice", "“Record the result of the inspection” can no longer be chosen");
        assertFalse(other.is("#lostChoice .notice"), "nothing of theirs was taken away");
        assertEquals("two boxes open", colleague.value("#findings"));
        assertTrue(colleague.is("#finding:visible"));
        assertTrue(other.is("input[value=REFUSE]:checked"), "a choice is what it was");
        officer.pick("Ask the declarant");
        assertFalse(officer.is("#finding:visible"));
        decide(task, "customs.uz", "{\"decision\":\"QUERY\",\"text\":\"Why 40 kg more?\"}");
        assertTrue(grapes.seenBy("trader.uz").toString().contains("Weighed at the post · 40 kg more; a torn sack"));
        assertEquals(List.of(), officer.troubles());
    }

    @Test
    void whoever_decides_too_late_can_still_read_what_was_written() {
        Lodged grapes = Lodged.now();
        String task = task(grapes, "customs.kz");
        Person officer = browsers.atDesk().signIn("customs.kz");
        officer.open("/agency/decide.xhtml?id=" + task);
        officer.pick("Ask the declarant");
        officer.fill("Remark, reason or question", "Which warehouse holds them?");
        officer.hearNoNews();
        decide(task, "customs2.kz", "{\"decision\":\"APPROVE\"}");

        officer.press("Decide");

        officer.expect(".notice.bad", "already");
        officer.expect("Which warehouse holds them?");
        assertFalse(officer.is("#decide:enabled"));
    }

    @Test
    void nothing_is_decided_unless_it_was_chosen_and_what_is_missing_is_said_at_its_field() {
        Lodged grapes = Lodged.now();
        String task = task(grapes, "plant.uz");
        Person officer = browsers.atDesk().signIn("plant.uz");
        officer.open("/agency/decide.xhtml?id=" + task);
        assertFalse(officer.is("input[name=decision]:checked"), "nothing is chosen beforehand");
        officer.press("Decide");
        officer.expect("#decision-about", "Choose what you decide.");

        officer.pick("Refuse");
        officer.press("Decide");
        officer.expect("#reason-about", "Choose a reason.");
        officer.expect("#text-about", "the declarant reads this");
        assertEquals("reason", officer.focused());
        officer.choose("Reason", "HEALTH");
        officer.press("Decide");
        officer.expect("#text-about", "the declarant reads this");
        assertEquals("HEALTH", officer.typed("#reason"));

        officer.press("Take it");
        officer.expect(".notice.good", "yours");
        assertEquals("HEALTH", officer.typed("#reason"));
        officer.fill("Remark, reason or question", "Pests found");
        officer.pressTwice("Decide");
        officer.expect(".notice.good", "Refused");
        assertFalse(officer.is(".notice.bad"), "the second press asks nothing");
        assertEquals("REJECTED", grapes.seenBy("trader.uz").getString("status"));
        assertEquals(List.of(), officer.troubles());
    }

    private static String task(Lodged grapes, String officer) {
        return grapes.taskOf(officer).getJsonNumber("id").toString();
    }

    private static void decide(String task, String officer, String json) {
        var answer = Knock.at("/api/tasks/" + task + "/decision").as(officer).with("Content-Type", "application/json")
                .post(json);
        assertEquals(200, answer.statusCode(), answer::body);
    }
}
