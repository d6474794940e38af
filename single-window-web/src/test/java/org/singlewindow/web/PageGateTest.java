package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;

class PageGateTest {

    private final SignedInAs admin = new SignedInAs("admin", "Admin",
            new Participant(1, "REGION", Set.of(Capability.REGION), Optional.empty(), "Region", "Region", true),
            Set.of(Role.ADMIN));

    @AfterEach
    void leaveDemoMode() {
        System.clearProperty("sw.demo");
    }

    @Test
    void the_page_that_shows_the_parts_of_pages_opens_in_demo_mode_only() {
        assertTrue(PageGate.mayOpen("/admin/participants.xhtml", admin));
        assertFalse(PageGate.mayOpen("/admin/parts.xhtml", admin));
        System.setProperty("sw.demo", "true");
        assertTrue(PageGate.mayOpen("/admin/parts.xhtml", admin));
    }

    @Test
    void a_page_about_a_declaration_is_hidden_only_from_whoever_sees_none() {
        for (PageGate.Rule rule : PageGate.rules().stream().filter(each -> each.of() == Thing.DECLARATION).toList()) {
            assertFalse(PageGate.hides(rule, admin), rule.path());
        }
        assertTrue(PageGate.hides(PageGate.rules().stream().filter(each -> each.of() == Thing.TASK).findFirst()
                .orElseThrow(), admin));
    }
}
