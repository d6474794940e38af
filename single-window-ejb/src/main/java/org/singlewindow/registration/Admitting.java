package org.singlewindow.registration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.singlewindow.identity.RegisterWatch;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.schema.OwnTransaction;

/** Takes a firm in that has applied. This node knows it at once, the others within seconds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Admitting {

    @Inject
    OwnTransaction transaction;

    @Inject
    Verdicts verdicts;

    @Inject
    RegisterWatch watch;

    /** @param seen the version that they have before them; empty where they do not say */
    public RegistrationOutcome admit(String reference, OptionalInt seen, SignedInAs who) {
        var by = new Verdicts.By(Jurisdiction.countryOf(who), seen, who.signIn());
        RegistrationOutcome outcome = transaction.within(() -> verdicts.admit(reference, by));
        watch.look();
        return outcome;
    }
}
