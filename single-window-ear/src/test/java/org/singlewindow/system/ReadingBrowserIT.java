package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people read of a declaration, and how they find it. */
class ReadingBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void remarks_are_told_to_the_trader_at_once_and_shown_to_whoever_decides() {
        Specimen grapes = Specimen.fresh().with("<TotalPackageQuantity>1650<", "<TotalPackageQuantity>7<");
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/upload.xhtml");
        trader.attach("grapes.xml", grapes.bytes());
        trader.press("Lodge");
        trader.expect("#answer", "the declaration says 7");
        trader.pick("I have read the remarks; lodge it all the same");
        trader.press("Lodge this file");
        trader.expect(".notice.warn", "with one remark");
        trader.expect("#warnings", "packages: all items together have 1650, the declaration says 7");
        trader.expect("#warnings", "/MetaData/Declaration/TotalPackageQuantity");

        Person officer = browsers.atDesk().signIn("plant.kz");
        officer.open("/agency/inbox.xhtml?q=" + trader.see("h1"));
        officer.follow(trader.see("h1"));
        officer.expect("#warnings", "the declaration says 7");
        assertEquals(List.of(), trader.troubles());
        assertEquals(List.of(), officer.troubles());
    }

    @Test
    void the_trader_reads_the_own_declaration_with_its_codes_explained_and_no_value_is_broken() {
        Person trader = browsers.onPhone().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + Lodged.now().mrn());
        for (String said : List.of("UZ-T0000001", "30 A 482 BC", "080610", "Fruit and nuts", "1650 CT", "Carton",
                "23760.00 USD", "UZ-PHYTO-2025-118204",
                "Phytosanitary certificate", "Yallama", "3 Road")) {
            assertTrue(trader.see("main").replaceAll("\\s+", " ").contains(said), said);
        }
        assertEquals(List.of(), trader.broken(".val, td.num, td code:not(.path)"));
        assertEquals(0, trader.overhang());
    }

    @Test
    void a_task_is_found_by_what_its_row_shows_and_no_match_is_called_so() {
        Lodged grapes = Lodged.now();
        Person officer = browsers.atDesk().signIn("plant.uz");
        officer.open("/agency/inbox.xhtml");
        for (String typed : List.of("Samarkand Fruit", "uz kz grapes", grapes.mrn())) {
            officer.fill("#q", typed);
            officer.press("Search");
            officer.expectAt("q=");
            officer.expect("#tasks", "Samarkand Fruit");
        }
        officer.fill("#q", "zebra");
        officer.press("Search");
        officer.expect("#tasks .empty", "No task matches your search.");
        officer.follow("Show all");
        officer.expect("#tasks", "Samarkand Fruit");
        officer.open("/agency/inbox.xhtml?state=INSPECTION");
        officer.expect("#tasks .empty", "No task is in this state.");
    }

    @Test
    void a_task_counts_as_received_when_it_is_opened_not_when_it_is_listed() {
        Lodged grapes = Lodged.now();
        Person officer = browsers.atDesk().signIn("plant.kz");
        officer.open("/agency/inbox.xhtml?q=" + grapes.mrn());
        officer.expect("#tasks", "New");
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        trader.expectOnBoard("KZ-PLANT", "New");
        officer.follow(grapes.mrn());
        officer.expect("#task", "Received");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        trader.expectOnBoard("KZ-PLANT", "Received");
    }
}
