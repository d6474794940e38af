package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the rules find is told where it was typed, and what is only pointed out is read before anything is lodged. */
class RemarksBrowserIT {

    private static final String READ = "I have read the remarks; lodge it all the same";
    private static final String CODE = "item-commodity-0";

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_finding_of_the_rules_leads_to_its_field_and_marks_it() {
        Person trader = review(draft(Map.of("commodity", "990610", "exporter-id", "UZ-T0000002")));
        trader.press("Lodge");
        trader.expect(".notice.bad", "2 fields need your attention");
        trader.expect(".notice.bad", "Exporter · Registration number");
        assertFalse(trader.see("main").contains("/MetaData"), trader.see("main"));
        assertFalse(trader.is("#read"), "there is nothing to agree to");
        trader.follow("Item 1 · Commodity code");
        trader.expectAt("step=goods");
        trader.await("#" + CODE + "[aria-invalid=true]");
        trader.expect("#" + CODE + "-about .error", "990610");
        trader.await("#" + CODE + "[aria-describedby=" + CODE + "-about]");
        trader.expectFocus(CODE);
        trader.fill("#" + CODE, "080929");
        trader.press("Next");
        trader.expectAt("step=transport");
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void nothing_is_lodged_until_its_remarks_were_read() {
        Person trader = review(draft(Map.of("commodity", "089910")));
        trader.press("Lodge");
        trader.expect("#remarks", "Nothing was lodged yet");
        trader.expect("#found", "Item 1 · Commodity code");
        assertFalse(trader.is("#read:checked"), "nobody has read them yet");
        trader.pressAndWait("Lodge");
        trader.expect("#remarks", "Nothing was lodged yet");
        trader.pick(READ);
        trader.press("Lodge");
        trader.expectAt("show.xhtml?mrn=");
        trader.expect(".notice.warn", "with one remark");
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void a_remark_leads_to_its_field_that_is_not_wrong_for_it() {
        Person trader = review(draft(Map.of("commodity", "089910")));
        trader.press("Lodge");
        trader.follow("Item 1 · Commodity code");
        trader.expectAt("step=goods");
        trader.expect("#" + CODE + "-about .remark", "089910");
        trader.await("#" + CODE + "[aria-invalid=false]");
        trader.expectFocus(CODE);
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void what_has_no_remarks_is_lodged_at_once() {
        Person trader = review(draft(Map.of()));
        trader.press("Lodge");
        trader.expectAt("show.xhtml?mrn=");
        assertEquals(List.of(), trader.troubles());
    }

    /** The form has said only once where the goods go. */
    @Test
    void the_country_of_whoever_receives_the_goods_is_asked_as_well() {
        Person trader = review(draft(Map.of("importer-country", "TJ")));
        trader.press("Lodge");
        trader.expect("#found", "TJ is asked as well");
        trader.follow("Importer · Country");
        trader.expectAt("step=route");
        trader.expectFocus("importer-country");
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void what_was_changed_since_is_read_again() {
        Person trader = review(draft(Map.of("commodity", "089910")));
        trader.press("Lodge");
        trader.expect("#remarks", "Nothing was lodged yet");
        trader.pick(READ);
        Person other = trader.inAnotherWindow();
        other.press("Goods");
        other.fill("#item-gross-0", "777");
        other.key("Tab");
        other.expect("#kept", "Saved");
        trader.press("Lodge");
        trader.expect(".notice.bad", "changed in another window");
        trader.press("Lodge");
        trader.expect("#remarks", "Nothing was lodged yet");
        assertFalse(trader.is("#read:checked"), "it is asked again");
    }

    @Test
    void a_file_with_remarks_waits_until_they_were_read() {
        Person trader = browsers.onPhone().signIn("trader.uz");
        trader.open("/declaration/upload.xhtml");
        trader.attach("grapes.xml", Specimen.fresh()
                .with("<TotalPackageQuantity>1650<", "<TotalPackageQuantity>7<").bytes());
        trader.press("Lodge");
        trader.expect("#remarks", "Nothing was lodged yet");
        assertEquals(0, trader.overhang());
        trader.pressAndWait("Lodge this file");
        trader.expect("#remarks", "Nothing was lodged yet");
        trader.pick(READ);
        trader.press("Lodge this file");
        trader.expectAt("show.xhtml?mrn=");
        assertEquals(List.of(), trader.troubles());
    }

    private static Person review(String draft) {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/guided.xhtml?step=review&draft=" + draft);
        return trader;
    }

    /** All that the form asks for, and of that something else here and there; its number. */
    static String draft(Map<String, String> other) {
        Map<String, String> route = new HashMap<>(Map.of("type", "EXA", "exportCountry", "UZ", "destination", "KZ",
                "exporter-name", "Samarkand Fruit LLC", "exporter-country", "UZ", "exporter-id", "UZ-T0000001",
                "importer-name", "Almaty Market", "importer-country", "KZ", "lrn",
                "T" + UUID.randomUUID().toString().substring(0, 30)));
        Map<String, String> goods = new HashMap<>(Map.of("currency", "USD", "item-description-0", "Cherries",
                "item-commodity-0", "080929", "item-origin-0", "UZ", "item-gross-0", "500", "item-value-0", "900",
                "item-packages-0", "20", "item-kind-0", "CT"));
        other.forEach((field, text) -> {
            if (route.containsKey(field)) {
                route.put(field, text);
            } else {
                goods.put("item-" + field + "-0", text);
            }
        });
        Portal trader = Portal.as("trader.uz");
        String id = keep(trader, "route", route);
        goods.put("draft-id", id);
        keep(trader, "goods", goods);
        return id;
    }

    static String keep(Portal trader, String step, Map<String, String> fields) {
        fields.putAll(Map.of("step", step, "draft-user", "trader.uz", "draft-turn", "1", "draft-writer", "the test"));
        var kept = Aftermath.json(trader.post("declaration/keep", fields).body());
        assertTrue(kept.getString("how").equals("kept"), kept::toString);
        return kept.getString("id");
    }
}
