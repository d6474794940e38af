package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The portal as people use it, in a real browser. */
class PortalBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_decision_appears_by_itself_on_the_page_that_the_trader_has_open() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        String mrn = lodge(trader, grapes());
        trader.expectOnBoard("KZ-PLANT", "New");

        Person officer = browsers.atDesk().signIn("plant.kz");
        officer.open("/agency/inbox.xhtml?q=" + mrn);
        officer.follow(mrn);
        officer.expect("080610");
        officer.pick("Approve with conditions");
        officer.fill("Conditions", "Fumigate at Konysbaeva\nОсмотр при разгрузке");
        officer.press("Decide");
        officer.expect(".notice.good", "Approved with conditions");

        trader.expectOnBoard("KZ-PLANT", "Approved with conditions");
        trader.expectOnBoard("KZ-PLANT", "Осмотр при разгрузке");
        trader.expect("1 of 4 approvals given");
        assertEquals(List.of(), trader.troubles());
        assertEquals(List.of(), officer.troubles());
    }

    @Test
    void a_question_is_asked_answered_and_the_last_approval_releases() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        String mrn = lodge(trader, grapes());
        Person officer = browsers.atDesk().signIn("plant.uz");
        decide(officer, mrn, "Ask the declarant", "Қайси омборда? 哪个仓库？ کون سا گودام؟");
        officer.expect(".notice.good", "with the declarant");

        trader.open("/declaration/show.xhtml?mrn=" + mrn);
        trader.expect(".notice.warn", "哪个仓库");
        trader.fill("Your answer", "Warehouse 4, Samarkand");
        trader.press("Send the answer");
        trader.expect(".notice.good", "on its way");

        officer.open("/agency/inbox.xhtml?q=" + mrn);
        officer.follow(mrn);
        officer.expect("Warehouse 4, Samarkand");
        for (String name : List.of("plant.uz", "customs.uz", "customs.kz", "plant.kz")) {
            decide(browsers.atDesk().signIn(name), mrn, "Approve", "");
        }
        trader.expect("[data-say]", "Released");
        trader.open("/declaration/show.xhtml?mrn=" + mrn);
        assertFalse(trader.see("body").contains("Your answer"), "what is answered is not asked again");
        trader.expect("4 of 4 approvals given");
    }

    @Test
    void what_is_wrong_with_a_document_is_told_with_line_and_place() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/upload.xhtml");
        trader.attach("wrong.xml", scenario("15-everything-wrong-at-once"));
        trader.press("Lodge");

        trader.expect(".notice.bad", "Nothing was lodged");
        trader.expect("table", "/MetaData/Declaration/GoodsItemQuantity");
        trader.expect("table", "42A / 228");
        trader.attach("wrong.xml", "this is not XML".getBytes(StandardCharsets.UTF_8));
        trader.press("Only check");
        trader.expect(".notice.bad", "not an XML document");
    }

    @Test
    void a_form_filled_in_step_by_step_becomes_a_declaration() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/guided.xhtml?new=yes");
        trader.choose("Country of destination", "KZ");
        trader.press("Next");
        trader.expect(".notice.bad", "fields need your attention");
        trader.await("#importer-name:focus");
        fillRoute(trader);
        trader.press("Next");
        trader.expectAt("step=goods");
        fillItem(trader);
        trader.press("Next");
        trader.expectAt("step=transport");
        trader.press("Add a paper");
        trader.choose("Kind", "851");
        trader.fill("Number", "PHYTO-1");
        trader.press("Next");
        trader.expectAt("step=review");
        trader.expect("Черешня свежая");
        trader.press("Only check");
        trader.expect(".notice", "could be sent so");
        trader.press("Lodge");
        trader.expectAt("show.xhtml?mrn=");
        trader.expect(".notice.good", "Accepted");
        trader.expectOnBoard("KZ-PLANT", "New");
        trader.expect("Черешня свежая");
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void one_can_sign_in_and_out_with_the_keyboard_alone() {
        Person trader = browsers.atDesk();
        trader.open("/declaration/upload.xhtml");
        trader.key("Tab", "Tab");
        assertEquals("name", trader.focused());
        trader.type("trader.kz");
        trader.key("Tab");
        trader.type("single-window");
        trader.key("Enter");
        trader.expectAt("/declaration/upload.xhtml");
        trader.expect("h1", "Lodge a declaration");
        trader.key("Tab");
        assertEquals("Skip to the content", trader.focused());
        trader.press("Sign out");
        trader.expect("h1", "Sign in");
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void a_wrong_password_is_told_and_nothing_is_given_away() {
        Person stranger = browsers.atDesk();
        stranger.open("/sign-in.xhtml");
        stranger.fill("Sign-in name", "nobody." + UUID.randomUUID());
        stranger.fill("Password", "wrong");
        stranger.press("Sign in");
        stranger.expect(".notice.bad", "do not go together");
    }

    @Test
    void no_page_is_wider_than_a_small_phone() {
        String mrn = lodge(browsers.atDesk().signIn("trader.uz"),
                scenario("01-grapes-from-samarkand", "UZ-PHONE-" + UUID.randomUUID()));
        narrow("trader.uz",
                List.of("/", "/declaration/declarations.xhtml", "/declaration/upload.xhtml",
                        "/declaration/guided.xhtml",
                        "/declaration/guided.xhtml?step=goods", "/declaration/drafts.xhtml",
                        "/declaration/show.xhtml?mrn=" + mrn, "/declaration/document.xhtml?mrn=" + mrn));
        narrow("customs.kz", List.of("/", "/agency/inbox.xhtml", "/country/queue.xhtml"));
        narrow("supervisor.kz", List.of("/", "/country/tasks.xhtml"));
        narrow("admin", List.of("/", "/admin/participants.xhtml", "/admin/rules.xhtml", "/admin/queues.xhtml",
                "/admin/regions.xhtml", "/admin/codes.xhtml", "/admin/codes.xhtml?list=units&country=CN",
                "/admin/trail.xhtml"));
    }

    @Test
    void the_language_chosen_stays() {
        Person trader = browsers.atDesk();
        trader.open("/sign-in.xhtml");
        trader.follow("Русский");
        trader.expect("h1", "Вход");
        assertEquals("ru", trader.language());
        trader.open("/sign-in.xhtml");
        trader.expect("h1", "Вход");
    }

    @Test
    void pages_of_another_role_are_closed_and_say_so() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/admin/participants.xhtml");
        trader.expect("403");
        trader.open("/declaration/show.xhtml?mrn=nothing");
        trader.expect("404");
        assertFalse(trader.see("body").contains("Exception"), trader.see("body"));
    }

    @Test
    void a_new_task_appears_by_itself_in_the_inbox_that_an_officer_has_open() {
        Person officer = browsers.atDesk().signIn("vet.mn");
        officer.open("/agency/inbox.xhtml");
        Person trader = browsers.atDesk().signIn("trader.mn");

        String mrn = lodge(trader,
                scenario("03-mutton-from-the-gobi", "MN-WEB-" + UUID.randomUUID().toString().substring(0, 20)));

        officer.expect("#tasks", mrn);
    }

    @Test
    void the_secretariat_sees_results_and_nobodys_goods() {
        String mrn = lodge(browsers.atDesk().signIn("trader.uz"), grapes());
        Person secretariat = browsers.onPhone().signIn("secretariat");
        secretariat.open("/");
        secretariat.follow("Open");
        secretariat.expect("table", "Uzbekistan");
        secretariat.expect("UZ-PLANT");
        assertFalse(secretariat.see("body").contains("grapes"), secretariat.see("body"));
        assertEquals(0, secretariat.overhang());
        secretariat.open("/declaration/show.xhtml?mrn=" + mrn);
        secretariat.expect("404");
    }

    private static void narrow(String who, List<String> pages) {
        Person person = browsers.onPhone().signIn(who);
        for (String page : pages) {
            person.open(page);
            assertEquals(0, person.overhang(), page + " of " + who);
            assertTrue(person.see("h1").length() > 1, page);
        }
    }

    private static String lodge(Person trader, byte[] document) {
        trader.open("/declaration/upload.xhtml");
        trader.attach("declaration.xml", document);
        trader.press("Lodge");
        trader.expectAt("show.xhtml?mrn=");
        return trader.see("h1");
    }

    private static void decide(Person officer, String mrn, String decision, String text) {
        officer.open("/agency/inbox.xhtml?q=" + mrn);
        officer.follow(mrn);
        officer.pick(decision);
        officer.fill("Remark, reason or question", text);
        officer.press("Decide");
        officer.expect(".notice.good", "");
    }

    private static void fillRoute(Person trader) {
        trader.fill("Customs office of declaration", "UZ018001");
        trader.fill("Border post of exit", "UZ027001");
        trader.fill("#importer-name", "Алматы Жеміс");
        trader.choose("#importer-country", "KZ");
    }

    private static void fillItem(Person trader) {
        trader.fill("Description", "Черешня свежая");
        trader.fill("Commodity code", "080929");
        trader.choose("Country of origin", "UZ");
        trader.fill("Gross mass, kg", "20 500,5");
        trader.fill("Net mass, kg", "19800");
        trader.fill("Value", "41000");
        trader.fill("Number of packages", "820");
        trader.choose("Kind of packages", "BX");
    }

    /** The same story each time, under a reference of its own. */
    private static byte[] grapes() {
        return scenario("01-grapes-from-samarkand", "UZ-WEB-" + UUID.randomUUID().toString().substring(0, 20));
    }

    private static byte[] scenario(String name, String reference) {
        String cut = reference.length() > 35 ? reference.substring(0, 35) : reference;
        return new String(scenario(name), StandardCharsets.UTF_8)
                .replaceFirst("<FunctionalReferenceID>[^<]*<", "<FunctionalReferenceID>" + cut + "<")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] scenario(String name) {
        try (InputStream file = PortalBrowserIT.class.getResourceAsStream("/scenarios/" + name + "/01-lodge.dec.xml")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
