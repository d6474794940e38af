package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In the portal: from the number of an export to a form in which only what is missing is asked. */
class FollowOnBrowserIT {

    private static final String NUMBER = "Declaration number (MRN)";

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void two_clicks_open_the_form_with_all_that_is_known_and_the_import_is_lodged_and_linked() {
        String export = FollowOnIT.exported();
        Person importer = browsers.atDesk().signIn("trader.kz");
        importer.open("/");
        importer.follow("Start from an export number");
        importer.fill(NUMBER, " " + export.substring(0, 9) + " " + export.substring(9).toLowerCase());
        importer.press("Open the form");
        importer.expectAt("guided.xhtml");
        importer.expect("#follows", export);
        importer.expect("#office-about .remark", "Choose yours");
        assertEquals("Samarkand Fruit LLC", importer.value("#exporter-name"));
        assertEquals("KZ-T0000001", importer.value("#importer-id"));
        importer.press("Goods");
        assertEquals("20400", importer.value("#item-gross-0"));
        importer.expect("#item-commodity-0-about .remark", "Add those of your tariff");
        assertEquals("Fresh table grapes, variety Husayni, crop 2025", importer.value("#item-description-0"));
        importer.press("Review");
        importer.expect("#carried", "Vehicle at departure › Number: 30 A 482 BC");
        importer.press("Leave them out");
        importer.expect("#carried", "you have left them out");
        importer.press("Take them along again");
        importer.expect("#carried", "They are in what you lodge");
        importer.press("Lodge");
        importer.expect("#remarks", "Nothing was lodged yet");
        importer.pick("I have read the remarks; lodge it all the same");
        importer.press("Lodge");
        importer.expectAt("show.xhtml?mrn=");
        String lodged = Aftermath.json(Knock.at("/api/declarations?q=" + export).as("trader.kz").get().body())
                .getJsonArray("items").getJsonObject(0).getString("mrn");
        assertTrue(Knock.at("/api/declarations/" + lodged + "/document").as("trader.kz").get().body()
                .contains("DepartureTransportMeans"));
        importer.expect("main", "Goes on from");
        importer.expect("main", export);
        Person exporter = browsers.atDesk().signIn("trader.uz");
        exporter.open("/declaration/show.xhtml?mrn=" + export);
        exporter.expect("main", "Followed by");
        assertFalse(exporter.see("main").contains("Optional"), () -> exporter.see("main"));
        assertEquals(List.of(), importer.troubles());
    }

    @Test
    void a_number_that_is_wrong_or_not_theirs_is_answered_at_its_field() {
        Person importer = browsers.onPhone().signIn("trader2.kz");
        importer.open("/declaration/follow.xhtml");
        importer.press("Open the form");
        importer.expect("#behind-about .error", "Please fill this in");
        importer.fill(NUMBER, "12345");
        importer.press("Open the form");
        importer.expect("#behind-about .error", "18 characters");
        assertEquals("12345", importer.value("#behind"));
        importer.fill(NUMBER, FollowOnIT.exported());
        importer.press("Open the form");
        importer.expect("#behind-about .error", "KZ-T0000002");
        assertEquals(0, importer.overhang());
        assertEquals(List.of(), importer.troubles());
    }

    @Test
    void a_double_click_makes_one_draft() {
        String export = FollowOnIT.exported();
        Person importer = browsers.atDesk().signIn("trader.kz");
        importer.open("/declaration/follow.xhtml?behind=" + export);
        importer.pressTwice("Open the form");
        importer.expectAt("guided.xhtml");
        String draft = importer.value("[name=draft-id]");
        importer.open("/declaration/follow.xhtml?behind=" + export);
        importer.press("Open the form");
        importer.expectAt("guided.xhtml");
        assertEquals(draft, importer.value("[name=draft-id]"));
    }
}
