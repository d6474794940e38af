package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A first transit, filled in from nothing, and the guarantees that it names. */
class TransitFormBrowserIT {

    private static final String READ = "I have read the remarks; lodge it all the same";
    private static final String TRANSPORT = "Transport and papers";

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_transit_is_filled_in_under_a_guarantee_of_ones_own_and_goes_under_it() {
        String grn = guarantee();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/guided.xhtml?new=yes");
        trader.await("label[for=entryOffice] .elsewise:visible");
        trader.choose("#type", "T1");
        trader.await("label[for=entryOffice] .in-transit:visible");
        assertFalse(trader.is("label[for=entryOffice] .elsewise:visible"), "a transit ends there");
        trader.expect("#entryOffice-about .in-transit:visible", "where the transit is to end");
        trader.choose("#destination", "KZ");
        trader.fill("#office", "UZ018001");
        trader.fill("#exitOffice", "UZ027001");
        trader.focus("#entryOffice");
        trader.type("Almaty");
        trader.await(".ui-autocomplete-panel [role=option]");
        trader.key("ArrowDown", "Enter");
        String office = trader.value("#entryOffice");
        assertTrue(office.startsWith("KZ"), office);
        trader.fill("#importer-name", "Almaty Wholesale Fruit");
        trader.choose("#importer-country", "KZ");
        trader.press("Next");
        trader.expectAt("step=goods");
        trader.fill("#item-description-0", "Table grapes");
        trader.fill("#item-commodity-0", "080610");
        trader.choose("#item-origin-0", "UZ");
        trader.fill("#item-gross-0", "20400");
        trader.fill("#item-value-0", "23760");
        trader.fill("#item-packages-0", "1650");
        trader.choose("#item-kind-0", "CT");
        trader.press("Next");
        trader.expectAt("step=transport");
        trader.fill("#vehicle", "30 A 482 BC");
        trader.press("Use it: " + grn);
        trader.expectFocus("guarantee1-code");
        assertEquals("1", trader.value("#guarantee1-type"));
        assertEquals(grn, trader.value("#guarantee1-number"));
        assertEquals("EUR", trader.value("#guarantee1-currency"));
        assertEquals("30 A 482 BC", trader.value("#vehicle"), "a press loses nothing");
        trader.fill("#guarantee1-code", "GR4P");
        trader.fill("#guarantee1-amount", "4 000,00");
        trader.press("Next");
        trader.expectAt("step=review");
        trader.expect("main", "Office of destination");
        assertFalse(trader.see("main").contains("Border post of entry"), () -> trader.see("main"));
        trader.press("Only check");
        trader.await("#answer");
        assertFalse(trader.see("#found").contains("uarantee"), () -> trader.see("#found"));
        lodge(trader);
        String mrn = trader.see("h1").replaceAll(".* ", "");
        new InTransit(mrn, grn).approved();
        var used = Aftermath.json(Knock.at("/api/guarantees/" + grn + "/usages").as("trader.uz").get().body());
        assertTrue(used.toString().contains(mrn) && used.toString().contains("4000.00"), used::toString);
        assertEquals(List.of(), trader.troubles());
    }

    private static void lodge(Person trader) {
        trader.pressAndWait("Lodge");
        if (trader.is("#remarks")) {
            trader.pick(READ);
            trader.press("Lodge");
        }
        trader.expectAt("show.xhtml?mrn=");
    }

    @Test
    void a_wrong_code_is_told_at_its_field_and_so_is_a_guarantee_that_is_missing() {
        String grn = guarantee();
        String draft = transit();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/guided.xhtml?step=review&draft=" + draft);
        trader.press("Only check");
        trader.follow("Guarantee 1 · Type of guarantee");
        trader.expectAt("step=transport");
        trader.expectFocus("guarantee1-type");
        trader.choose("#guarantee1-type", "1");
        trader.fill("#guarantee1-number", grn.toLowerCase());
        trader.fill("#guarantee1-code", "NONE");
        trader.fill("#guarantee1-amount", "4000");
        trader.press("Next");
        trader.expect("#guarantee1-currency-about .error", "Please fill this in");
        trader.choose("#guarantee1-currency", "EUR");
        trader.press("Next");
        trader.expectAt("step=review");
        trader.press("Only check");
        trader.expect("#found", "Guarantee 1 · Access code");
        trader.follow("Guarantee 1 · Access code");
        trader.expectAt("step=transport");
        trader.expectFocus("guarantee1-code");
        trader.expect("#guarantee1-code-about .remark", grn);
        trader.fill("#guarantee1-code", "GR4P");
        trader.fill("#guarantee1-amount", "400000");
        trader.press("Next");
        trader.expectAt("step=review");
        trader.press("Only check");
        trader.expect("#found", "Guarantee 1 · Amount");
        assertFalse(trader.see("#found").contains("Access code"), () -> trader.see("#found"));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void a_wrong_code_is_put_right_in_the_form_and_nothing_else_is_changed() {
        String grn = guarantee();
        HttpResponse<String> lodged = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml")
                .post(Specimen.fresh("/scenarios/18-grapes-in-transit/01-lodge.dec.xml", "UZ-2026-TRANSIT-0001")
                        .with("26UZSTORYGRAPE016", grn).with(">GR4P<", ">NONE<").bytes());
        String mrn = lodged.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        new InTransit(mrn, grn).approved();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/amend.xhtml?mrn=" + mrn);
        trader.press("Open it in the form");
        trader.press(TRANSPORT);
        assertEquals(grn, trader.value("#guarantee1-number"));
        assertEquals("", trader.value("#guarantee1-code"));
        trader.expect("#guarantee1-code-about", "Left empty, the code that was declared");
        trader.fill("#guarantee1-code", "GR4P");
        trader.press("Next");
        trader.expect("main", "Access code");
        trader.pressAndWait("Send the amendment");
        if (trader.is("#remarks")) {
            trader.pick(READ);
            trader.press("Send the amendment");
        }
        trader.expectAt("show.xhtml?mrn=");
        var used = Aftermath.json(Knock.at("/api/guarantees/" + grn + "/usages").as("trader.uz").get().body());
        assertTrue(used.toString().contains(mrn), used::toString);
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void rows_come_and_go_and_enter_takes_nothing_away() {
        Person trader = browsers.onPhone().signIn("trader.uz");
        trader.open("/declaration/guided.xhtml?step=transport&draft=" + transit());
        trader.fill("#guarantee1-number", "first");
        trader.press("Add a guarantee");
        trader.expectFocus("guarantee2-type");
        trader.fill("#guarantee2-number", "second");
        trader.choose("#guarantee2-type", "3");
        trader.press("Add a guarantee");
        trader.expectFocus("guarantee3-type");
        assertFalse(trader.is("#guarantee2-code"), "a deposit has none");
        trader.fill("#guarantee3-number", "third");
        trader.key("Enter");
        trader.expectAt("step=review");
        trader.press(TRANSPORT);
        trader.expectAt("step=transport");
        assertEquals("third", trader.value("#guarantee3-number"));
        assertFalse(trader.see("#guarantees").contains("Add a guarantee"), "there is no room");
        trader.press("Remove guarantee 2");
        trader.expectAt("step=transport");
        assertEquals("third", trader.value("#guarantee2-number"));
        assertEquals("first", trader.value("#guarantee1-number"));
        assertFalse(trader.is("#guarantee3-number"));
        trader.click("#guarantees summary");
        assertEquals(0, trader.overhang());
        trader.follow("Русский");
        trader.expect("#guarantees", "Код доступа");
        assertEquals(0, trader.overhang());
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void an_ended_session_gives_all_back_but_the_code_and_says_so() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/guided.xhtml?step=transport&draft=" + transit());
        trader.loseSession();
        trader.fill("#guarantee1-number", "26UZSTORYGRAPE016");
        trader.fill("#guarantee1-code", "AB12");
        trader.press("Next");
        trader.enter("trader.uz");
        trader.expectAt("step=transport");
        trader.expect("#typed", "is back");
        assertEquals("26UZSTORYGRAPE016", trader.value("#guarantee1-number"));
        assertEquals("", trader.value("#guarantee1-code"));
        trader.expect("#guarantees", "this device keeps no codes");
    }

    @Test
    void what_is_no_transit_has_no_field_for_a_guarantee() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/guided.xhtml?step=transport&draft=" + RemarksBrowserIT.draft(Map.of()));
        trader.await("#vehicle");
        assertFalse(trader.is("#guarantees"));
        assertEquals(List.of(), trader.troubles());
    }

    /** The number of one that is in force and nobody uses yet. */
    private static String guarantee() {
        HttpResponse<String> registered = json("/api/guarantees", """
                {"type":"1","holder":"UZ-T0000001","parts":[{"amount":"20000.00","currency":"EUR"}],
                 "accessCode":"GR4P","until":"2030-12-31"}""");
        assertEquals(201, registered.statusCode(), registered::body);
        String grn = Aftermath.json(registered.body()).getString("grn");
        assertEquals(200, json("/api/guarantees/" + grn + "/confirm", "{}").statusCode());
        return grn;
    }

    private static HttpResponse<String> json(String path, String body) {
        return Knock.at(path).as("guarantor.uz").with("Content-Type", "application/json").post(body);
    }

    /** The number of a draft of one that names no guarantee. */
    private static String transit() {
        Map<String, String> transport = new HashMap<>(Map.of("mode", "3", "vehicle", "30 A 482 BC"));
        String draft = RemarksBrowserIT.draft(Map.of("type", "T1", "commodity", "080610"));
        transport.put("draft-id", draft);
        RemarksBrowserIT.keep(Portal.as("trader.uz"), "transport", transport);
        return draft;
    }
}
