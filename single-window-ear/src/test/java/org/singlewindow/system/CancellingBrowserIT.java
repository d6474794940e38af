package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A trader takes a declaration back on its page: with a reason, and asked whether that is meant. */
class CancellingBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_declaration_is_cancelled_with_its_reason_once_that_is_confirmed() {
        Lodged grapes = Lodged.now();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/show.xhtml?mrn=" + grapes.mrn());
        trader.follow("Cancel the declaration");
        trader.press("Cancel the declaration");
        trader.press("Cancel it for good");
        trader.expect("#reason-about .error", "Write why you cancel it");
        assertEquals("PENDING", grapes.seenBy("trader.uz").getString("status"));
        trader.fill("Why do you cancel it?", "Sold to a buyer at home");
        trader.press("Cancel the declaration");
        trader.press("Cancel it for good");
        trader.expect(".notice.good", "is cancelled");
        trader.expect("#standing", "Cancelled");
        assertFalse(trader.see("main").contains("Cancel the declaration"), "there is nothing to cancel any more");
        assertEquals("CANCELLED", grapes.seenBy("trader.uz").getString("status"));
        assertEquals(List.of(), trader.troubles());
    }

    @Test
    void who_comes_too_late_is_told_and_keeps_what_was_typed() {
        Lodged grapes = Lodged.now();
        Person trader = browsers.atDesk().signIn("trader.uz");
        trader.open("/declaration/cancel.xhtml?mrn=" + grapes.mrn());
        String task = "/api/tasks/" + grapes.taskOf("customs.kz").getJsonNumber("id") + "/decision";
        Knock.at(task).as("customs.kz").with("Content-Type", "application/json").post("{\"decision\":\"INSPECT\"}");
        trader.fill("Why do you cancel it?", "Sold to a buyer at home");
        trader.press("Cancel the declaration");
        trader.press("Cancel it for good");
        trader.expect(".notice.bad", "Nothing was changed");
        trader.expect("#answer", "are being examined");
        assertEquals("INSPECTION", grapes.seenBy("trader.uz").getString("status"));
        assertEquals("Sold to a buyer at home", trader.value("#reason"));
        assertEquals(List.of(), trader.troubles());
    }
}
