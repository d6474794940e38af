package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an amendment changed is seen side by side: by whoever made it, and by the officer who decides. */
class VersionsBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void the_declarant_goes_from_the_versions_to_what_changed_and_to_the_document_of_then() {
        AmendedGrapes grapes = AmendedGrapes.now();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        trader.expect("#version-2", "in force");
        trader.follow("What changed");
        trader.expect("h1", "What changed");
        trader.expect(".change", "Packages in all");
        trader.expect(".change del", "1650");
        trader.expect(".change ins", "1651");
        trader.follow("Version 1");
        trader.expect("pre", "1650");
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void the_officer_sees_with_the_task_what_the_last_amendment_changed() {
        AmendedGrapes grapes = AmendedGrapes.now();
        Person officer = browsers.atDesk().signIn("customs.kz");
        officer.open("/agency/decide.xhtml?id=" + grapes.lodged().taskOf("customs.kz").getJsonNumber("id"));
        officer.expect("#changes", "Changed since version 1");
        officer.expect("#changes .change del", "1650");
        officer.expect("#changes .change ins", "1651");
        assertEquals(List.of(), officer.troubles());
    }

    @Test
    void of_what_was_never_amended_nothing_is_said_of_versions() {
        Lodged grapes = Lodged.now();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        assertFalse(trader.see("main").contains("What changed"), "there is one version");
    }
}
