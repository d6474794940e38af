package org.singlewindow.registration;

import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;

/** Whose applications somebody decides about: those to their own country, as its customs or above all its agencies. */
final class Jurisdiction {

    private Jurisdiction() {
    }

    /** Empty for officers of other agencies. */
    static Optional<CountryCode> countryOf(SignedInAs who) {
        Reach reach = Policy.require(UseCase.DECIDE_REGISTRATION, who);
        return who.country().filter(country -> reach == Reach.COUNTRY || who.participant().isCustoms());
    }
}
