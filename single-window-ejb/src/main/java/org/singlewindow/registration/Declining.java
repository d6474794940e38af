package org.singlewindow.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/** Says no to a firm that has applied, and why. It may apply anew. */
@Stateless
public class Declining {

    /** As long as the reason may be. */
    public static final int LONGEST_REASON = 512;

    @Inject
    Verdicts verdicts;

    /** @param seen the version that they have before them; empty where they do not say */
    public RegistrationOutcome decline(String reference, String reason, OptionalInt seen, SignedInAs who) {
        var by = new Verdicts.By(Jurisdiction.countryOf(who), seen, who.signIn());
        String why = FreeText.strip(reason);
        Optional<RuleCode> fault = why.isEmpty() ? Optional.of(RuleCode.MISSING)
                : FreeText.unfit(why, LONGEST_REASON);
        return fault
                .<RegistrationOutcome>map(code -> new RegistrationOutcome.Undone(code,
                        Verdicts.TEXTS.say("reason." + code, LONGEST_REASON), false))
                .orElseGet(() -> verdicts.decline(reference, why, by));
    }
}
