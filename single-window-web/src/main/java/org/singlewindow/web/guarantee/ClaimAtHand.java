package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.guarantee.DebtClaimView;
import org.singlewindow.guarantee.DebtClaims;
import org.singlewindow.web.Address;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.declaration.NotThere;

/** The claim that a page's address names. */
@RequestScoped
public class ClaimAtHand {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    DebtClaims claims;

    private Optional<DebtClaimView> found;

    /** As it was typed; it may be the number of none. */
    String number() {
        return address.get("id");
    }

    Optional<DebtClaimView> find() {
        if (found == null) {
            found = SentNumber.id(number()).flatMap(id -> claims.find(id, user.get()));
        }
        return found;
    }

    /** Others have changed it since it was read: what is shown now is what they have made of it. */
    void lookAgain() {
        found = null;
    }

    /** What one may not see is not there. */
    void demand() {
        if (find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }
}
