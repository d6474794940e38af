package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guarantee, as a guarantor files it and its client makes use of it in a browser. */
class GuaranteesBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_guarantor_files_and_confirms_the_client_sets_codes_and_the_guarantor_gives_notice() {
        Person guarantor = browsers.atDesk().signIn("guarantor.mn");
        guarantor.open("/index.xhtml");
        guarantor.follow("Guarantees");
        guarantor.follow("Register a guarantee");
        guarantor.press("Register a guarantee");
        guarantor.expect("#type-about", "Say of which type");
        guarantor.expect("#parts-about", "Say up to what amount");
        guarantor.choose("#type", "Comprehensive (1)");
        guarantor.fill("#holder", "MN-T0000001");
        guarantor.fill("#parts", "60000.00");
        guarantor.fill("#currency", "USD");
        guarantor.fill("#until", "2030-12-31");
        guarantor.press("Register a guarantee");
        guarantor.expect(".notice.good", "The guarantee is registered");
        guarantor.expect(".pill", "Not confirmed yet");
        String number = guarantor.see("h1").replace("Guarantee ", "");
        guarantor.follow("Confirm");
        guarantor.press("Confirm");
        guarantor.click(".ui-confirmdialog-yes");
        guarantor.expect(".pill", "In force");

        Person holder = browsers.atDesk().signIn("trader.mn");
        holder.open("/guarantee/guarantees.xhtml");
        holder.follow(number);
        holder.expect("dl.facts", "60,000.00 USD");
        holder.follow("Set the access codes");
        holder.expect("main", "Access code");

        guarantor.follow("Revoke");
        guarantor.press("Revoke");
        guarantor.click(".ui-confirmdialog-yes");
        guarantor.expect("#reason-about", "Say why");
        guarantor.fill("#reason", "The contract has ended");
        guarantor.press("Revoke");
        guarantor.click(".ui-confirmdialog-yes");
        guarantor.expect(".notice.good", "Notice is given");
        guarantor.expect(".timeline", "Notice was given");
        holder.open("/guarantee/guarantee.xhtml?grn=" + number);
        holder.expect(".notice.warn", "The guarantor has given notice");
        assertEquals(List.of(), guarantor.troubles());
        assertEquals(List.of(), holder.troubles());
    }
}
