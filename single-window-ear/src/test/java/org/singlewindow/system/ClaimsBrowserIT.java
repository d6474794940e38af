package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A debt that customs claims of a guarantor, and what the countries owe each other for it, in a browser. */
class ClaimsBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    /** Half of what was declared is missing where it has arrived. */
    private static InTransit halfMissing() {
        InTransit lorry = InTransit.released();
        tell(lorry, "carrier.uz", "DEPART", "");
        tell(lorry, "customs.uz", "EXIT", ",\"office\":\"UZ027001\"");
        tell(lorry, "customs.kz", "ENTER", ",\"office\":\"KZKON001\"");
        tell(lorry, "carrier.uz", "ARRIVE", ",\"office\":\"KZALA001\"");
        tell(lorry, "customs.kz", "CONTROL_RESULT", ",\"result\":\"MAJOR\",\"reason\":\"Half of them are missing\"");
        tell(lorry, "customs.uz", "RECOVERY", ",\"reason\":\"They were not found\"");
        return lorry;
    }

    private static void tell(InTransit lorry, String who, String type, String more) {
        var answer = lorry.tell(who, type, more);
        assertEquals(201, answer.statusCode(), answer::body);
    }

    private static void confirm(Person person, String button) {
        person.press(button);
        person.click(".ui-confirmdialog-yes");
    }

    @Test
    void a_debt_is_claimed_disputed_upheld_and_paid_and_one_country_sends_it_to_the_other()
            throws IOException, SQLException {
        InTransit lorry = halfMissing();
        Person customs = browsers.atDesk().signIn("customs.kz");
        customs.open("/guarantee/claims.xhtml");
        customs.follow("Give notice of non-discharge");
        customs.fill("#movement", lorry.mrn());
        customs.fill("#guarantee", lorry.grn());
        customs.press("Give notice of non-discharge");
        customs.expect("#reason-about", "Say why");
        assertEquals(lorry.mrn(), customs.value("#movement"));
        customs.fill("#reason", "Half of them are missing, letter 4");
        customs.press("Give notice of non-discharge");
        customs.expect(".notice.good", "Holder and guarantor are told");
        customs.expect(".pill", "Notice given");
        String claim = customs.see("h1").replaceAll("\\D", "");
        aMonthLater(claim);

        customs.open("/guarantee/claim.xhtml?id=" + claim);
        customs.follow("Claim the debt");
        customs.fill("#amount", "3200.00");
        customs.fill("#debtor", "Samarkand Fruit LLC");
        confirm(customs, "Claim the debt");
        customs.expect("#DEBT-about", "Say where it is to be found");
        assertEquals("Samarkand Fruit LLC", customs.value("#debtor"));
        for (String kind : List.of("DEBT", "DEBTOR", "ATTEMPTS", "NOTICES")) {
            customs.fill("#" + kind, "KZ/17 " + kind);
        }
        confirm(customs, "Claim the debt");
        customs.expect(".notice.good", "The debt is claimed");

        Person guarantor = browsers.atDesk().signIn("guarantor.uz");
        guarantor.open("/guarantee/claims.xhtml");
        guarantor.expect("h2", "Wait for you");
        guarantor.follow(claim);
        guarantor.expect("main", "KZ/17 ATTEMPTS");
        guarantor.follow("Dispute the claim");
        guarantor.fill("#reason", "They stood behind the others");
        confirm(guarantor, "Dispute the claim");
        guarantor.expect(".notice.good", "The claim is disputed");

        customs.open("/guarantee/claim.xhtml?id=" + claim);
        customs.expect("main", "They stood behind the others");
        customs.follow("Stand by the claim");
        customs.fill("#reason", "They were counted twice");
        confirm(customs, "Stand by the claim");
        customs.expect(".notice.good", "The claim stands");

        guarantor.open("/guarantee/claim.xhtml?id=" + claim);
        guarantor.follow("It was paid");
        guarantor.fill("#reference", "PAY-" + claim);
        confirm(guarantor, "It was paid");
        guarantor.expect(".notice.good", "what was locked for it is free");
        guarantor.expect(".pill", "Paid");

        Person sender = browsers.atDesk().signIn("customs.uz");
        sender.open("/guarantee/settlements.xhtml");
        sender.expect("main", "Uzbekistan owes Kazakhstan");
        sender.follow(claim);
        sender.press("It was sent");
        sender.expect("#reference-about", "reference");
        sender.fill("#reference", "TRANSFER-" + claim);
        sender.press("It was sent");
        sender.expect(".notice.good", "It is marked as sent");
        customs.open("/guarantee/settlements.xhtml");
        customs.follow(claim);
        customs.expect("dl.facts", "TRANSFER-" + claim);
        customs.press("It was received");
        customs.expect(".notice.good", "It is marked as received");
        for (Person each : List.of(customs, guarantor, sender)) {
            assertEquals(List.of(), each.troubles());
        }
    }

    private static void aMonthLater(String claim) throws IOException, SQLException {
        try (Underneath database = Underneath.open()) {
            database.run("update guarantee_claim set claim_from = now() - interval '1 hour' where id = " + claim);
        }
    }

    @Test
    void a_holder_sees_how_wide_a_guarantee_would_have_been_wide_enough() {
        InTransit.released();
        Person holder = browsers.atDesk().signIn("trader.uz");
        holder.open("/guarantee/simulate.xhtml");
        holder.expect("dl.facts", "Most at once");
        holder.expect("table", "100 %");
        holder.follow("36 months");
        holder.expect(".lead", "36 months");
        assertEquals(List.of(), holder.troubles());
        Person phone = browsers.onPhone().signIn("trader.uz");
        phone.open("/guarantee/simulate.xhtml");
        assertEquals(0, phone.overhang());
    }
}
