package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever people do between typing and sending, what they typed is still there, and nobody else gets to see it. */
class NothingTypedIsLostBrowserIT {

    private static final String NEW = "/declaration/guided.xhtml?new=yes&step=goods";

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void enter_in_a_field_goes_on_and_removes_nothing() {
        Person trader = browsers.atDesk().signIn("trader.mn");
        trader.open(NEW);
        trader.press("Add an item");
        trader.expect("fieldset:nth-of-type(2)", "Item 2");
        trader.expectFocus("item-description-1");
        trader.fill("#item-description-0", "First");
        trader.fill("#item-description-1", "Second");
        trader.key("Enter");
        trader.expect(".notice.bad", "fields need your attention");
        assertEquals("First", trader.value("#item-description-0"));
        assertEquals("Second", trader.value("#item-description-1"));
        trader.press("Transport and papers");
        trader.press("Add a paper");
        trader.fill("#vehicle", "01 A 123 BC");
        trader.key("Enter");
        trader.expect(".notice.bad", "Paper 1 · Kind");
        assertEquals("01 A 123 BC", trader.value("#vehicle"));
    }

    @Test
    void every_way_of_leaving_a_step_keeps_it() {
        Person trader = browsers.atDesk().signIn("trader.az");
        trader.open(NEW);
        trader.fill("#item-description-0", "by tab");
        trader.press("Parties and route");
        trader.expectAt("step=route");
        trader.press("Goods");
        trader.expectAt("step=goods");
        assertEquals("by tab", trader.value("#item-description-0"));
        trader.fill("#item-description-0", "by menu");
        trader.follow("Declarations");
        trader.expectAt("declarations.xhtml");
        trader.open("/declaration/guided.xhtml?step=goods");
        assertEquals("by menu", trader.value("#item-description-0"));
        trader.fill("#item-description-0", "by language");
        trader.follow("Русский");
        trader.expect("h1", "Заполнить");
        assertEquals("by language", trader.value("#item-description-0"));
        trader.follow("English");
        trader.expect("h1", "Fill in");
        trader.fill("#item-description-0", "by sign-out");
        trader.key("Tab");
        trader.expect("#kept", "Saved");
        trader.press("Sign out");
        trader.expect("h1", "Sign in");
        trader.signIn("trader.az").open("/declaration/guided.xhtml?step=goods");
        assertEquals("by sign-out", trader.value("#item-description-0"));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void another_language_leads_back_to_the_draft_that_a_new_form_has_become() {
        Person trader = browsers.atDesk().signIn("trader.az");
        trader.open(NEW);
        trader.fill("#item-description-0", "kept meanwhile");
        trader.key("Tab");
        trader.expect("#kept", "Saved");
        trader.follow("Русский");
        trader.expect("h1", "Заполнить");
        trader.expectAt("draft=");
        assertEquals("kept meanwhile", trader.value("#item-description-0"));
        trader.open(NEW);
        trader.fill("#item-description-0", "at once");
        trader.follow("English");
        trader.expect("h1", "Fill in");
        assertEquals("at once", trader.value("#item-description-0"));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void starting_anew_asks_first() {
        Person trader = browsers.atDesk().signIn("trader.pk");
        trader.open(NEW);
        trader.fill("#item-description-0", "Mangoes");
        trader.press("Start anew");
        trader.expect(".notice.warn", "cannot be undone");
        trader.press("Keep it");
        trader.expectAt("step=goods");
        assertEquals("Mangoes", trader.value("#item-description-0"));
        trader.open("/declaration/drafts.xhtml");
        trader.expect("tbody", "Mangoes");
        trader.follow("Delete");
        trader.press("Delete the draft");
        trader.expect(".notice.good", "deleted");
        trader.open("/declaration/drafts.xhtml");
        assertFalse(trader.see("main").contains("Mangoes"), trader.see("main"));
    }

    @Test
    void the_paper_of_a_removed_item_waits_to_be_told_what_it_belongs_to() {
        Person trader = browsers.atDesk().signIn("trader.az");
        trader.open(NEW);
        trader.fill("#item-description-0", "First");
        trader.press("Add an item");
        trader.fill("#item-description-1", "Second");
        trader.press("Transport and papers");
        trader.press("Add a paper");
        trader.choose("Belongs to item", "2");
        trader.press("Goods");
        trader.press("Remove item 2");
        trader.expect(".notice.warn", "A paper belonged to it");
        trader.press("Transport and papers");
        for (int i = 0; i < 2; i++) {
            assertEquals("-2", trader.value("#paper-item-0"));
            trader.press("Next");
            trader.expect("#paper-item-0-about", "There is no item 2 any more");
        }
        trader.choose("Belongs to item", "1");
        trader.press("Next");
        assertFalse(trader.see("main").contains("There is no item"));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void of_two_windows_neither_overwrites_the_other() {
        Person trader = browsers.atDesk().signIn("trader.tj");
        trader.open(NEW);
        trader.fill("#item-description-0", "before");
        trader.press("Next");
        trader.expect(".notice.bad", "attention");
        Person other = trader.inAnotherWindow();
        other.fill("#item-description-0", "left");
        other.pressAndWait("Next");
        other.expect(".notice.bad", "attention");

        trader.fill("#item-description-0", "right");
        trader.pressAndWait("Next");

        trader.expect("main", "changed in another window");
        assertEquals("right", trader.value("#item-description-0"));
        other.reload();
        assertEquals("left", other.value("#item-description-0"));
        trader.open("/declaration/drafts.xhtml");
        trader.expect("tbody", "right");
        trader.expect("tbody", "left");
    }

    @Test
    void whoever_has_read_that_a_draft_was_parted_goes_on_with_the_next_press() {
        Person trader = browsers.atDesk().signIn("trader.tj");
        trader.open("/declaration/guided.xhtml?new=yes");
        trader.choose("Country of destination", "KZ");
        trader.expectAt("draft=");
        Person other = trader.inAnotherWindow();
        other.fill("#importer-name", "left");
        other.key("Tab");
        other.expect("#kept", "Saved");

        trader.fill("#importer-name", "right");
        trader.choose("#importer-country", "KZ");
        trader.expect("#kept", "changed in another window");
        trader.press("Next");

        trader.expectAt("step=goods");
        trader.press("Back");
        trader.expectAt("step=route");
        assertEquals("right", trader.value("#importer-name"));
        other.reload();
        assertEquals("left", other.value("#importer-name"));
    }

    @Test
    void numbers_are_taken_as_people_write_them_and_asked_about_where_they_mean_two_things() {
        Person trader = browsers.atDesk().signIn("trader.cn");
        trader.open(NEW);
        trader.fill("#item-gross-0", "20\u00A0400,5");
        trader.fill("#item-net-0", "1,234");
        trader.press("Next");
        trader.expect(".notice.bad", "Item 1 · Net mass, kg");
        trader.expect(".notice.bad", "can mean 1234 or 1.234");
        assertEquals("20400.5", trader.value("#item-gross-0"));
        assertEquals("1,234", trader.value("#item-net-0"));
    }

    @Test
    void the_review_names_every_field_and_leads_there() {
        Person trader = browsers.atDesk().signIn("trader.cn");
        trader.open("/declaration/guided.xhtml?new=yes&step=review");
        trader.press("Only check");
        trader.expect(".notice.bad", "Item 1 · Gross mass, kg");
        trader.follow("Item 1 · Gross mass, kg");
        trader.expectAt("step=goods");
        trader.expect(".field.wrong", "Please fill this in");
        trader.expectFocus("item-gross-0");
    }

    @Test
    void a_session_that_ended_loses_no_form_and_no_decision() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/guided.xhtml?new=yes");
        trader.fill("#importer-name", "Алматы Жеміс");
        trader.loseSession();
        trader.press("Next");
        trader.expect(".notice.warn", "Your session has ended");
        trader.enter("trader.uz");
        trader.expect("#typed", "is back");
        assertEquals("Алматы Жеміс", trader.value("#importer-name"));

        String mrn = Lodged.now().mrn();
        Person officer = browsers.atDesk().signIn("plant.kz");
        officer.open("/agency/inbox.xhtml?q=" + mrn);
        officer.follow(mrn);
        officer.pick("Refuse");
        officer.choose("Reason", "HEALTH");
        officer.fill("Remark, reason or question", "Found: Ölfliege\nand more");
        officer.loseSession();
        officer.press("Decide");
        officer.expect(".notice.warn", "Your session has ended");
        officer.enter("plant.kz");
        officer.expect("#typed", "is back");
        assertEquals("Found: Ölfliege\nand more", officer.value("#text"));
        assertEquals("HEALTH", officer.value("#reason"));
        officer.press("Decide");
        officer.expect(".notice.good", "Refused");
    }

    @Test
    void a_look_elsewhere_and_another_language_lose_no_decision() {
        Person officer = browsers.atDesk().signIn("plant.uz");
        String page = "/agency/decide.xhtml?id=" + Lodged.now().taskOf("plant.uz").getJsonNumber("id");
        officer.open(page);
        officer.pick("Refuse");
        officer.fill("Remark, reason or question", "Found: Ölfliege\nand more");
        officer.follow("Русский");
        officer.expect("#typed", "снова здесь");
        assertEquals("Found: Ölfliege\nand more", officer.value("#text"));
        officer.follow("English");
        officer.open("/agency/inbox.xhtml");
        officer.open(page);
        officer.expect("#typed", "is back");
        assertEquals("Found: Ölfliege\nand more", officer.value("#text"));
        officer.choose("Reason", "HEALTH");
        officer.press("Decide");
        officer.expect(".notice.good", "Refused");
        officer.open(page);
        officer.expect("#settled", "Refused");
        assertEquals("", officer.see("#typed"));
    }

    @Test
    void a_page_that_is_opened_again_after_the_session_is_gone_loses_nothing_either() {
        Person trader = browsers.atDesk().signIn("trader.kz");
        trader.open(NEW);
        trader.fill("#item-description-0", "kept");
        trader.key("Tab");
        trader.expectAt("draft=");
        trader.loseSession();
        trader.fill("#item-description-0", "only in this tab");
        trader.reload();
        trader.expect("[data-ended]:not([hidden])", "Your session has ended");
        trader.enter("trader.kz");
        trader.expect("#typed", "is back");
        assertEquals("only in this tab", trader.value("#item-description-0"));
        trader.press("Sign out");
        trader.expect("h1", "Sign in");
        assertFalse(trader.is("[data-ended]"), "whoever signed out is told nothing");
    }

    @Test
    void what_one_person_typed_is_not_shown_to_another() {
        Person first = browsers.atDesk().signIn("trader.kz");
        first.open("/declaration/guided.xhtml?new=yes");
        first.fill("#importer-name", "Nobody else's business");
        first.loseSession();
        first.press("Next");
        first.expect(".notice.warn", "Your session has ended");
        first.enter("carrier.kz");
        first.expectAt("guided.xhtml");
        assertFalse(first.value("#importer-name").contains("Nobody"), first.value("#importer-name"));
        assertEquals("", first.see("#typed"));
    }

    @Test
    void what_was_checked_is_lodged_without_choosing_it_again() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        Specimen grapes = Specimen.fresh();
        trader.open("/declaration/upload.xhtml");
        trader.attach("grapes.xml", grapes.bytes());
        trader.press("Only check");
        trader.expect(".notice.good", "could be sent so");
        trader.expect("#answer", "KZ-PLANT");
        trader.loseSession();
        trader.press("Lodge this file");
        trader.expect(".notice.warn", "Your session has ended");
        trader.enter("trader.uz");
        trader.press("Lodge this file");
        trader.expectAt("show.xhtml?mrn=");
        trader.open("/declaration/upload.xhtml");
        trader.attach("other.xml", grapes.withGoods("Table grapes of another sort").bytes());
        trader.press("Only check");
        trader.expect(".notice.bad", "lodged or decided before");
        assertTrue(trader.see("#answer").contains("226"), trader.see("#answer"));
    }

    @Test
    void what_was_typed_about_one_declaration_does_not_come_back_over_the_one_that_a_link_brought() {
        String first = Lodged.now().mrn();
        String second = Lodged.now().mrn();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/follow.xhtml");
        trader.fill("#behind", first);
        trader.open("/declaration/declarations.xhtml");
        trader.open("/declaration/follow.xhtml?behind=" + second);
        assertEquals(second, trader.value("#behind"));
        trader.fill("#behind", first);
        trader.open("/declaration/declarations.xhtml");
        trader.open("/declaration/follow.xhtml?behind=" + second);
        trader.expect("#typed", first);
        assertEquals(second, trader.value("#behind"), "a link was followed again");
        trader.open("/declaration/follow.xhtml");
        trader.expect("#typed", "is back");
        assertEquals(first, trader.value("#behind"));
    }

    @Test
    void what_was_done_to_a_page_that_a_link_filled_in_comes_back_with_it_after_the_session() {
        String mrn = Lodged.now().mrn();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/follow.xhtml?behind=" + mrn);
        trader.choose("#regime", "TRANSIT");
        trader.loseSession();
        trader.press("Open the form");
        trader.enter("trader.uz");
        trader.expect("#typed", "is back");
        assertEquals(List.of(mrn, "TRANSIT"), List.of(trader.value("#behind"), trader.value("#regime")));
        trader.fill("#behind", "");
        trader.loseSession();
        trader.reload();
        trader.enter("trader.uz");
        trader.expect("#typed", "is back");
        assertEquals(List.of("", "TRANSIT"), List.of(trader.value("#behind"), trader.value("#regime")));
    }

    @Test
    void a_file_that_cannot_be_kept_is_at_least_named() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/upload.xhtml");
        trader.attach("precious.xml", Specimen.fresh().bytes());
        trader.loseSession();
        trader.press("Lodge");
        trader.expect(".notice.warn", "Your session has ended");
        trader.enter("trader.uz");
        trader.expectAt("upload.xhtml");
        trader.expect("#typed", "precious.xml");
        trader.attach("nothing.xml", new byte[0]);
        trader.press("Only check");
        trader.expect(".error", "nothing.xml is empty");
        trader.attach("open.xml", Specimen.fresh().with("</TypeCode>", "").bytes());
        trader.press("Only check");
        trader.expect(".notice.bad", "The XML of this document is broken");
        trader.expect("table", "The end tag </TypeCode> is missing");
    }
}
