package org.singlewindow.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.singlewindow.evidence.RecordSigning;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.Accompanying;
import org.singlewindow.transit.TravelOutcome;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** The code of the paper that travels with goods in transit, for a screen: the same text, signed in the same way. */
@RequestScoped
public class TravelCode {

    @Inject
    Accompanying accompanying;

    @Inject
    RecordSigning signing;

    @Inject
    SignedInUser user;

    private QrPath drawn;
    private boolean asked;

    /** Null where nothing travels. */
    @Serves(value = UseCase.READ_MOVEMENT, of = Thing.MOVEMENT)
    public QrPath of(String mrn) {
        if (!asked) {
            asked = true;
            drawn = Mrn.parse(mrn).map(number -> accompanying.make(number, user.get()))
                    .filter(TravelOutcome.Made.class::isInstance).map(TravelOutcome.Made.class::cast)
                    .map(made -> made.paper().text()).map(text -> QrPath.of(signing.sign(text).orElse(text)))
                    .orElse(null);
        }
        return drawn;
    }
}
