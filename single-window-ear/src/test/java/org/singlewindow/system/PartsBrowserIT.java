package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each part of the library that pages may take, under the policy that lets no script in but the page's own. */
class PartsBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void what_cannot_be_taken_back_is_asked_about_first() {
        Person admin = parts();
        admin.click("#remove");
        admin.await(".ui-confirmdialog-no:focus");
        admin.key("Escape");
        admin.await("#remove:focus");
        assertFalse(admin.is("#done"));
        admin.click("#remove");
        admin.click(".ui-confirmdialog-yes");
        admin.expect("#done", "would be deleted");
        assertEquals(List.of(), admin.troubles());
    }

    @Test
    void words_are_completed_with_the_keyboard() {
        Person admin = parts();
        admin.click("#chapter_input");
        admin.type("fruit and");
        admin.await("[role=option]");
        admin.key("Enter");
        assertEquals("08 – Fruit and nuts []", admin.typed("#chapter_input"));
        assertEquals(List.of(), admin.troubles());
    }

    @Test
    void a_file_arrives_without_the_page_being_loaded_again() {
        Person admin = parts();
        admin.attach("list.xml", new byte[100_000]);
        admin.click("#send");
        admin.expect("#about", "The file list.xml with 100,000 bytes has arrived.");
        assertEquals(List.of(), admin.troubles());
    }

    @Test
    void a_declaration_is_sent_in_the_same_way_and_what_is_wrong_takes_the_focus() {
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/upload.xhtml");
        trader.press("Only check");
        trader.await(".wrong #file:focus");
        trader.attach("wrong.xml", "this is not XML".getBytes(StandardCharsets.UTF_8));
        trader.press("Only check");
        trader.await("#answer .notice.bad:focus");
        assertFalse(trader.is(".wrong"));
        assertEquals(List.of(), trader.troubles());
    }

    private static Person parts() {
        Person admin = browsers.atDesk().signIn("admin");
        admin.open("/admin/parts.xhtml");
        return admin;
    }
}
