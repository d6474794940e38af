package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way in, as a firm and its customs go it in a browser. */
class ApplyingBrowserIT {

    private static final String PASSWORD = "four grapes on a lorry";

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_firm_applies_on_a_page_and_signs_in_once_customs_has_taken_it_in() {
        Person applicant = browsers.atDesk();
        applicant.open("/sign-in.xhtml");
        applicant.follow("Apply to take part");
        applicant.fill("Name of the firm", "Karakol Honey " + UUID.randomUUID());
        applicant.fill("Password", PASSWORD);
        applicant.fill("The password once more", PASSWORD);
        applicant.press("Send the application");

        applicant.expect(".notice.bad", "Not sent yet");
        applicant.expect("#country-about", "Say in which country");
        assertTrue(applicant.value("#name").startsWith("Karakol Honey"), "nothing that was typed is lost");
        assertEquals(PASSWORD, applicant.value("#password"));

        String name = applicant.value("#name");
        applicant.choose("Country", "MN");
        applicant.fill("Tax or registration number", UUID.randomUUID().toString().substring(9));
        applicant.pick("Customs broker: declare goods for others");
        applicant.fill("Name of the person", "Bat Erdene");
        applicant.fill("E-mail address", "bat@honey.example");
        applicant.press("Send the application");
        applicant.expectAt("/applied.xhtml");
        applicant.expect(".pill", "Waiting");

        Person officer = browsers.atDesk().signIn("customs.mn");
        officer.open("/agency/inbox.xhtml?q=" + name.replace(' ', '+'));
        officer.expect("#tasks", name);
        officer.expect("#tasks", "as broker");
        officer.follow("Applications");
        officer.follow(name);
        officer.press("Refuse");
        officer.expect("#reason-about", "Say why");
        officer.press("Take the firm in");
        officer.expect(".ui-confirm-dialog", "This cannot be taken back here");
        officer.click(".ui-confirmdialog-yes");
        officer.expect(".notice.good", "taken in");

        applicant.reload();
        applicant.expect(".pill", "Taken in");
        String signIn = applicant.see("dd:has-text('mn-r')").toLowerCase(Locale.ROOT);
        applicant.open("/sign-in.xhtml");
        applicant.fill("Sign-in name", signIn);
        applicant.fill("Password", PASSWORD);
        applicant.press("Sign in");
        applicant.expect("h1", "Bat Erdene");
        chooseAnotherPassword(officer, signIn);
        assertEquals(List.of(), officer.troubles());
        assertEquals(List.of(), applicant.troubles());
    }

    private static void chooseAnotherPassword(Person officer, String signIn) {
        officer.press("Hand out a code");
        officer.click(".ui-confirmdialog-yes");
        String link = officer.see("#link");
        Person owner = browsers.atDesk();
        owner.open(link);
        owner.fill("Password", "short");
        owner.fill("The password once more", "short");
        owner.press("Choose this password");
        owner.expect("#password-about", "12 characters or more");
        owner.fill("Password", "six plums in a basket");
        owner.fill("The password once more", "six plums in a basket");
        owner.press("Choose this password");
        owner.expect(".notice.good", signIn);
        owner.follow("Sign in");
        owner.fill("Sign-in name", signIn);
        owner.fill("Password", "six plums in a basket");
        owner.press("Sign in");
        owner.expect("h1", "Bat Erdene");
        owner.open(link);
        owner.expect(".notice.warn", "does not hold any more");
        assertEquals(List.of(), owner.troubles());
    }
}
