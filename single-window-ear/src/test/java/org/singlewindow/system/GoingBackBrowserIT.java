package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whoever comes back to a page that answered a press of a button, or loads it again, gets that page: not a browser's.
 */
class GoingBackBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_decision_that_was_not_taken_is_there_again_with_what_was_written() {
        Person officer = browsers.atDesk().signIn("plant.uz");
        officer.open("/agency/decide.xhtml?id=" + Lodged.now().taskOf("plant.uz").getJsonNumber("id"));
        officer.pick("Refuse");
        officer.fill("Remark, reason or question", "Found: Ölfliege");
        officer.press("Decide");
        officer.expect(".error", "Choose a reason");
        assertEquals("Found: Ölfliege", officer.value("#text"));
        officer.follow("Declarations");
        officer.expectAt("declarations.xhtml");
        officer.back();
        officer.expectAt("decide.xhtml");
        officer.expect("#typed", "is back");
        assertEquals("Found: Ölfliege", officer.value("#text"));
        officer.choose("Reason", "HEALTH");
        officer.press("Decide");
        officer.expect(".notice.good", "Refused");
        assertEquals("", officer.see("#typed"));
        assertEquals(List.of(), officer.troubles());
    }

    @Test
    void what_was_sent_is_not_sent_again_by_loading_its_answer_again() {
        Person officer = browsers.atDesk().signIn("plant.uz");
        officer.open("/agency/decide.xhtml?id=" + Lodged.now().taskOf("plant.uz").getJsonNumber("id"));
        officer.press("Decide");
        officer.expect(".error", "Choose what you decide");
        officer.reload();
        officer.expect("h1", "");
        assertFalse(officer.is(".error"), "nothing was pressed");
        assertEquals(List.of(), officer.troubles());
    }

    @Test
    void a_refused_sign_in_and_a_checked_form_can_be_gone_back_to() {
        Person trader = browsers.atDesk();
        trader.open("/sign-in.xhtml");
        trader.fill("Sign-in name", "trader.uz");
        trader.fill("Password", "wrong");
        trader.press("Sign in");
        trader.expect(".notice.bad", "");
        trader.enter("trader.uz");
        trader.back();
        trader.expect("h1", "Sign in");
        trader.enter("trader.uz");
        trader.open(
                "/declaration/guided.xhtml?step=review&draft=" + RemarksBrowserIT.draft(Map.of("commodity", "089910")));
        trader.press("Only check");
        trader.expect("#found", "Item 1 · Commodity code");
        trader.follow("Declarations");
        trader.expectAt("declarations.xhtml");
        trader.back();
        trader.expectAt("guided.xhtml");
        trader.expect("h1", "Fill in a declaration");
    }

    /** The very same country as is in force: nothing is changed by it for the others. */
    @Test
    void what_was_done_with_a_file_is_not_told_as_not_sent() {
        Person admin = browsers.atDesk().signIn("admin");
        admin.open("/admin/regions.xhtml");
        admin.attach("GB.zip", RegionZips.zip("GB"));
        admin.press("Only check");
        admin.expect(".notice", "can be loaded");
        admin.follow("Audit trail");
        admin.expectAt("trail.xhtml");
        admin.open("/admin/regions.xhtml");
        assertEquals("", admin.see("#typed"));
        admin.attach("nothing.zip", new byte[0]);
        admin.press("Only check");
        admin.expect(".notice.bad", "nothing.zip");
        admin.follow("Audit trail");
        admin.expectAt("trail.xhtml");
        admin.open("/admin/regions.xhtml");
        admin.expect("#typed", "nothing.zip");
    }

    @Test
    void a_file_that_was_checked_is_not_told_as_not_sent_either() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/upload.xhtml");
        trader.attach("grapes.xml", Specimen.fresh().bytes());
        trader.press("Only check");
        trader.expect(".notice.good", "No errors");
        trader.open("/index.xhtml");
        trader.open("/declaration/upload.xhtml");
        assertEquals("", trader.see("#typed"));
    }

    @Test
    void a_reason_to_refuse_is_over_once_the_firm_is_taken_in() {
        Person officer = browsers.atDesk().signIn("customs.tj");
        officer.open("/agency/application.xhtml?id=" + RegisteringIT.waiting());
        officer.press("Refuse");
        officer.expect("#reason-about", "Say why");
        officer.fill("#reason", "No such street");
        officer.press("Take the firm in");
        officer.click(".ui-confirmdialog-yes");
        officer.expect("#done", "taken in");
        assertEquals("", officer.see("#typed"));
    }

    @Test
    void a_decision_that_is_being_written_stays_where_only_the_task_was_taken() {
        Person officer = browsers.atDesk().signIn("plant.uz");
        officer.open("/agency/decide.xhtml?id=" + Lodged.now().taskOf("plant.uz").getJsonNumber("id"));
        officer.fill("Remark, reason or question", "Found: Ölfliege");
        officer.press("Take it");
        officer.expect("#done", "");
        assertEquals("Found: Ölfliege", officer.value("#text"));
    }

    @Test
    void a_file_that_is_too_large_is_told_before_it_is_sent() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/upload.xhtml");
        trader.attach("large.xml", new byte[11 << 20]);
        trader.press("Lodge");
        trader.expect("#about .error", "larger than 10 MiB");
        trader.attach("grapes.xml", Specimen.fresh().bytes());
        trader.press("Only check");
        trader.expect(".notice.good", "No errors");
        assertFalse(trader.is("#about .error"));
        assertEquals(List.of(), trader.troubles());
    }
}
