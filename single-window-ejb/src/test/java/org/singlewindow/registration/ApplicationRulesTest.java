package org.singlewindow.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.registration.ApplicationRules.Part;

class ApplicationRulesTest {

    private static Map<Part, RuleCode> flaws(ApplyForRegistration application) {
        return ApplicationRules.flaws(application, "KG"::equals);
    }

    @Test
    void a_whole_application_has_no_flaw() {
        assertEquals(Map.of(), flaws(Firms.in("KG", "01234567890123")));
        assertEquals(Map.of(), flaws(Firms.in(" kg\u200b", "№".replace("№", "A") + " 12/3-4.5")));
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        var nothing = new ApplyForRegistration(new ApplyForRegistration.Firm("", "", "", ""), java.util.List.of(),
                new ApplyForRegistration.Contact("", "", ""), "");
        Map<Part, RuleCode> flaws = flaws(nothing);
        assertEquals(7, flaws.size());
        flaws.values().forEach(code -> assertEquals(RuleCode.MISSING, code));
        assertFalse(flaws.containsKey(Part.LOCAL_NAME) || flaws.containsKey(Part.PHONE));
    }

    @Test
    void only_a_country_that_takes_part_can_decide() {
        assertEquals(Map.of(Part.COUNTRY, RuleCode.UNKNOWN_COUNTRY), flaws(Firms.in("FR", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "@silk.example", "a@b", "a b@silk.example", "a@silk..example", "a@@silk.example"})
    void what_is_no_e_mail_address_is_told(String email) {
        assertEquals(Map.of(Part.EMAIL, RuleCode.PATTERN),
                flaws(Firms.with(new ApplyForRegistration.Contact("N", email, ""))));
    }

    @Test
    void what_cannot_be_stored_or_is_too_long_is_told() {
        assertEquals(Map.of(Part.NAME, RuleCode.PATTERN, Part.NUMBER, RuleCode.TOO_LONG),
                flaws(Firms.with(new ApplyForRegistration.Firm("KG", "a\u0000b", "", "1".repeat(36)))));
        assertEquals(Map.of(Part.NUMBER, RuleCode.PATTERN),
                flaws(Firms.with(new ApplyForRegistration.Firm("KG", "Silk", "", "<1>"))));
        assertEquals(Map.of(Part.PHONE, RuleCode.PATTERN),
                flaws(Firms.with(new ApplyForRegistration.Contact("N", "a@b.example", "call me"))));
    }

    @Test
    void nobody_makes_themselves_an_agency() {
        assertEquals(Map.of(Part.CAPABILITIES, RuleCode.OUTSIDE_DOMAIN),
                flaws(Firms.withCapabilities("TRADER", "AGENCY")));
        assertEquals(Map.of(Part.CAPABILITIES, RuleCode.MISSING), flaws(Firms.withCapabilities(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short one", "aaaaaaaaaaaaaaaa", "Fergana Silk 1", "single-window", "password123456",
            "nodira@silk.example", "Fergana Silk LLC KG", "FerganaSilkLLC-1234", "Fergana Silk, LLC, 01234567890123",
            "!?!?.,.,-_-_ 1 2"})
    void a_password_that_is_easily_guessed_is_told(String password) {
        assertEquals(Map.of(Part.PASSWORD, RuleCode.OUTSIDE_DOMAIN),
                flaws(Firms.in("KG", "01234567890123", password)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"four grapes on a lorry", "виноград на грузовике", "nodira likes mulberries",
            "llc at the mill"})
    void a_few_words_are_a_password(String password) {
        assertEquals(Map.of(), flaws(Firms.withPassword(password)));
    }

    @Test
    void no_log_shows_the_password() {
        assertFalse(Firms.in("KG", "1").toString().contains(Firms.PASSWORD));
        assertTrue(Firms.in("KG", "1").toString().contains("KG"));
    }
}
