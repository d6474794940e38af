package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the form offers, what it says of a field as it is left, and what of a declaration the next one takes along. */
class FormOffersBrowserIT {

    private static final String GOODS = "/declaration/guided.xhtml?new=yes&step=goods";
    private static final String CODE = "#item-commodity-0";
    private static final String OFFERED = ".ui-autocomplete-panel [role=option]";

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_code_is_found_by_a_word_and_with_the_keyboard_alone() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open(GOODS);
        trader.focus(CODE);
        trader.type("grape");
        trader.await(OFFERED);
        trader.expect(".ui-autocomplete-panel:visible", "080610 – Grapes, fresh");
        trader.key("ArrowDown", "ArrowDown", "Enter");
        assertEquals("080610", trader.value(CODE));
        trader.key("Tab");
        trader.expect(CODE + "-about", "Grapes, fresh");
        trader.expectAt("draft=");
        trader.reload();
        trader.expect(CODE + "-about .called", "Grapes, fresh");
        assertEquals("080610", trader.value(CODE));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void what_matches_nothing_stays_as_it_was_typed_and_so_does_what_nobody_chose() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open(GOODS);
        trader.focus(CODE);
        trader.type("grape");
        trader.await(OFFERED);
        trader.key("Tab");
        assertEquals("grape", trader.value(CODE));
        trader.expect(CODE + "-about .error", "Six, eight or ten digits");
        trader.focus(CODE);
        trader.type(" zzz");
        trader.expect(".ui-autocomplete-empty-message", "stays as it is");
        trader.key("Tab");
        assertEquals("grape zzz", trader.value(CODE));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void a_field_is_looked_at_as_it_is_left_and_no_other() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open(GOODS);
        trader.fill("#item-gross-0", "12,345");
        trader.key("Tab");
        trader.expect("#item-gross-0-about .error", "can mean 12345 or 12.345");
        trader.expectFocus("item-net-0");
        assertFalse(trader.is("#item-value-0-about .error"));
        trader.fill("#item-gross-0", "12345");
        trader.key("Tab");
        trader.await(".field:not(.wrong) > #item-gross-0");
        assertFalse(trader.is("#item-gross-0-about .error"));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void a_company_comes_with_its_number_and_address() {
        Lodged.now();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/guided.xhtml?new=yes");
        trader.focus("#importer-name");
        trader.type("Almaty");
        trader.await(OFFERED);
        trader.key("ArrowDown", "Enter");
        trader.expect("#importer-name-about", "filled in");
        assertEquals("KZ", trader.value("#importer-country"));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void the_next_declaration_takes_along_all_but_what_belongs_to_one_consignment() {
        Lodged lodged = Lodged.now();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + lodged.mrn());
        trader.follow("Use as a template");
        trader.fill("Name of the template", "Grapes to Almaty");
        trader.press("Keep it as a template");
        trader.expect(".notice.good", "Grapes to Almaty");
        trader.follow("Grapes to Almaty");
        trader.press("Begin a declaration from it");
        trader.expectAt("draft=");
        assertFalse(trader.value("#lrn").isEmpty());
        trader.press("Goods");
        assertEquals("080610", trader.value(CODE));
        trader.press("Transport and papers");
        assertEquals("", trader.value("#vehicle"));
        trader.open("/declaration/drafts.xhtml");
        trader.follow("Rename");
        trader.fill("#name", "For May");
        trader.press("Rename");
        trader.expect("tbody", "For May");
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void the_next_transit_names_the_guarantee_and_asks_for_its_access_code() {
        InTransit covered = InTransit.lodged();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + covered.mrn());
        trader.follow("Use as a template");
        trader.expect("main", "access codes of guarantees");
        trader.press("Begin a declaration from it");
        trader.expectAt("draft=");
        trader.expect(".notice.warn", "without their access code: " + covered.grn());
        trader.press("Transport and papers");
        trader.fill("#vehicle", "01 A 777 AA");
        for (int paper = 0; paper < 4; paper++) {
            trader.fill("#paper-id-" + paper, "NEXT-" + paper);
        }
        assertEquals(covered.grn(), trader.value("#guarantee1-number"));
        assertEquals("4000.00", trader.value("#guarantee1-amount"));
        assertEquals("", trader.value("#guarantee1-code"));
        trader.fill("#guarantee1-code", "GR4");
        trader.press("Next");
        trader.expect("#guarantee1-code-about .error", "Four letters or digits");
        trader.fill("#guarantee1-code", "GR4P");
        trader.press("Next");
        trader.await("#carried");
        assertFalse(trader.see("#carried").contains(covered.grn()), () -> trader.see("#carried"));
        trader.press("Only check");
        trader.await("#answer");
        String found = trader.see("#found");
        assertFalse(found.contains("G03") || found.contains("the guarantee under which it goes")
                || found.contains("has no identity"), found);
        trader.reload();
        trader.follow("Русский");
        trader.click("#rest summary");
        trader.expect("#rest", "Гарантия › Код доступа");
        trader.expect("#rest", "GR4P");
        assertFalse(trader.see("#rest").contains("ObligationGuarantee"), () -> trader.see("#rest"));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void a_guarantee_for_one_movement_is_left_out_and_named() {
        HttpResponse<String> lodged = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml")
                .post(Specimen.fresh("/scenarios/18-grapes-in-transit/01-lodge.dec.xml", "UZ-2026-TRANSIT-0001")
                        .with("<SecurityDetailsCode>1<", "<SecurityDetailsCode>4<").bytes());
        assertEquals(201, lodged.statusCode(), lodged::body);
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/template.xhtml?mrn="
                + lodged.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        trader.press("Begin a declaration from it");
        trader.expect(".notice.warn", "left out: 26UZSTORYGRAPE016");
        trader.press("Transport and papers");
        trader.await("#vehicle");
        assertEquals("", trader.value("#guarantee1-number"));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void a_finding_leads_to_its_line_of_the_document() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/upload.xhtml");
        trader.attach("broken.xml", Specimen.fresh().with("</TypeCode>", "").bytes());
        trader.press("Only check");
        trader.expect(".source li:has(.error)", "The end tag </TypeCode> is missing");
        trader.click("#answer td a[href^='#line-']");
        trader.await(".source li:target");
        assertEquals(List.of(), trader.troubles());
    }
}
