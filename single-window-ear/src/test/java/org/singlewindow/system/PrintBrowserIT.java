package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Printing from the page of a declaration; and the page that a paper leads to. */
class PrintBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void the_page_offers_the_paper_and_the_release_note_once_there_is_one() {
        Lodged grapes = Lodged.now();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        assertTrue(trader.see("main").contains("Print (PDF)"));
        assertFalse(trader.see("main").contains("Release note (PDF)"), "it is not released yet");
        for (String officer : List.of("customs.uz", "plant.uz", "plant.kz", "customs.kz")) {
            Knock.at("/api/tasks/" + grapes.taskOf(officer).getJsonNumber("id") + "/decision").as(officer)
                    .with("Content-Type", "application/json").post("{\"decision\":\"APPROVE\"}");
        }
        trader.expect("#printRelease", "Release note (PDF)");
        assertEquals(List.of(), trader.troubles());
    }
}
