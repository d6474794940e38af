package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Lists that are whole in memory: their heads sort and narrow them, under the policy that lets no script in but the
 * page's own.
 */
class ListsBrowserIT {

    private static final String ROWS = ".ui-datatable-data";

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void on_a_phone_the_tab_that_is_open_is_in_sight() {
        Person officer = browsers.onPhone().signIn("plant.kz");
        for (String state : List.of("", "?state=INSPECTION", "?state=WITHDRAWN")) {
            officer.open("/agency/inbox.xhtml" + state);
            assertTrue(officer.isInSight(".tabs [aria-current=true]"), state);
            assertEquals(0, officer.overhang());
        }
    }

    @Test
    void a_head_sorts_the_list_and_narrows_it() {
        Person admin = browsers.atDesk().signIn("admin");
        admin.open("/admin/participants.xhtml");
        admin.click("th:has-text('Acts as') .ui-column-title");
        admin.await("th:has-text('Acts as')[aria-sort=ascending]");
        admin.click("th:has-text('Code and name') input");
        admin.type("uz-customs");
        admin.await(ROWS + " tr:only-child");
        admin.expect(ROWS, "UZ-CUSTOMS");
        admin.click("th:has-text('Code and name') input");
        admin.type(" and nothing");
        admin.expect(ROWS, "No participant matches your search.");
        assertEquals(List.of(), admin.troubles());
    }

    @Test
    void with_the_keyboard_alone_the_focus_stays_on_the_head() {
        Person admin = browsers.atDesk().signIn("admin");
        admin.open("/admin/queues.xhtml");
        admin.focus("th:has-text('Open')");
        admin.key("Enter");
        admin.await("th:has-text('Open')[aria-sort=ascending]:focus");
        admin.key("Enter");
        admin.await("th:has-text('Open')[aria-sort=descending]:focus");
        assertEquals(List.of(), admin.troubles());
    }

    @Test
    void on_a_phone_the_heads_stand_above_the_list_and_narrow_it_too() {
        Person admin = browsers.onPhone().signIn("admin");
        admin.open("/admin/rules.xhtml?country=KZ");
        admin.click("th:has-text('Rule') input");
        admin.type("vet-import");
        admin.await(ROWS + " tr:only-child");
        admin.expect(ROWS, "KZ-VET");
        admin.expect("[aria-current=true]", "Kazakhstan");
        assertEquals(List.of(), admin.troubles());
    }
}
