package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files, as a trader brings them in a browser and an officer comes to see them. */
class AttachmentsBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    private static byte[] pdf(String words) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_trader_adds_files_an_officer_sees_them_come_and_adds_one() {
        Lodged grapes = Lodged.now();
        Person officer = browsers.atDesk().signIn("plant.kz");
        officer.open("/agency/decide.xhtml?id=" + grapes.taskOf("plant.kz").get("id"));
        officer.expect("#attachments", "No files yet.");
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        trader.attach("Счёт 发票.pdf", pdf("in " + grapes.mrn()));
        trader.expect("#attachSaid", "Счёт 发票.pdf: added.");
        trader.expect("#attachments", "Счёт 发票.pdf");
        officer.expect("#attachments", "Счёт 发票.pdf");
        officer.expect("#attachments", "trader.uz");

        trader.attach("invoice.pdf", "MZ no PDF at all".getBytes(StandardCharsets.UTF_8));
        trader.expect("#attachSaid", "invoice.pdf: not added.");
        trader.expect("#attachSaid", "Счёт 发票.pdf: added.");

        officer.attach("photo.pdf", pdf("by an officer of " + grapes.mrn()));
        officer.expect("#attachSaid", "photo.pdf: added.");
        trader.expect("#attachments", "photo.pdf");
        trader.expect("#standing", "File added");
        assertEquals(List.of(), officer.troubles());
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void who_answers_a_question_names_the_files_that_belong_to_the_answer() {
        Lodged grapes = Lodged.now();
        String task = grapes.taskOf("customs.kz").get("id").toString();
        Knock.at("/api/tasks/" + task + "/decision").as("customs.kz").with("Content-Type", "application/json")
                .post("{\"decision\":\"QUERY\",\"text\":\"The invoice?\"}");
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        trader.attach("invoice.pdf", pdf("asked of " + grapes.mrn()));
        trader.expect("#question-" + task, "invoice.pdf");
        trader.fill("Your answer", "Here it is");
        trader.click("#question-" + task + " input[type=checkbox]");
        trader.press("Send the answer");
        trader.expect("Your answer is on its way");
        assertEquals("[" + task + "]",
                Lodged.array(Knock.at(grapes.path() + "/attachments").as("customs.kz").get().body())
                        .getJsonObject(0).get("tasks").toString());
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void whose_session_has_ended_is_asked_to_sign_in() {
        Lodged grapes = Lodged.now();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        trader.loseSession();
        trader.attach("invoice.pdf", pdf("too late"));
        trader.expectAt("sign-in.xhtml");
    }
}
