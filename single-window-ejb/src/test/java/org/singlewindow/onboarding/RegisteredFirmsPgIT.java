package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.identity.Newcomer;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Passwords;
import org.singlewindow.identity.SigningIn;
import org.singlewindow.identity.TakingIn;
import org.singlewindow.kernel.CountryCode;

/** Whom the register took in is nobody's files' business. */
class RegisteredFirmsPgIT extends LoadingDesk {

    private static final String PASSWORD = "four grapes on a lorry";

    private TakingIn.TakenIn firm;

    @BeforeEach
    void takenIn() {
        load(Directory.whole());
        firm = inTransaction(() -> wiring.get(TakingIn.class).takeIn(
                new Newcomer(new CountryCode("KG"), "Osh Walnuts", "", Set.of(Capability.TRADER), "Ainura",
                        wiring.get(Passwords.class).choose(PASSWORD)),
                "customs.kg"));
        wiring.get(Enrolling.class).refresh();
    }

    @Test
    void loading_its_country_touches_none_of_it() {
        Report report = load(Directory.whole().replacing("country.properties", "name=Kyrgyzstan", "name=Kyrgyz"));

        assertTrue(report.changed());
        assertEquals(List.of(),
                report.problems().stream().filter(problem -> problem.text().contains(firm.code())
                        || problem.text().contains(firm.signIn())).toList());
        assertTrue(wiring.get(Participants.class).find(firm.code()).orElseThrow().active());
        assertTrue(wiring.get(SigningIn.class).signIn(firm.signIn(), PASSWORD).isPresent());
    }

    @Test
    void files_that_name_nobody_any_more_let_rest_whom_they_brought_and_nobody_else() {
        load(Directory.whole().with("participants.csv", "code,kind,name,local_name\n# none\n").replacing("people.csv",
                "trader.kg,Aibek,KG-T0000001,TRADER\n", ""));

        Participants participants = wiring.get(Participants.class);
        assertEquals(Optional.of(false), participants.find("KG-T0000001").map(each -> each.active()));
        assertEquals(Optional.of(true), participants.find(firm.code()).map(each -> each.active()));
        assertEquals(Optional.empty(), wiring.get(SigningIn.class).recall("trader.kg"));
        assertTrue(wiring.get(SigningIn.class).recall(firm.signIn()).isPresent());
    }

    @Test
    void no_files_can_name_a_code_that_the_register_gives() {
        Report report = load(Directory.whole().adding("participants.csv", firm.code() + ",TRADER,Impostor,"));
        assertEquals(List.of("'" + firm.code()
                + "' has the form of the codes that the register of traders gives; choose another"),
                report.problems().stream().filter(problem -> problem.code().equals("BAD_CODE")).map(FileProblem::text)
                        .toList());
        assertEquals("Osh Walnuts", wiring.get(Participants.class).find(firm.code()).orElseThrow().name());
    }
}
