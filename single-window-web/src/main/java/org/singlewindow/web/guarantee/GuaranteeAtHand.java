package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.kernel.Grn;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.declaration.NotThere;

/** The guarantee that a page's address names, as its reader may see it; read once for a page. */
@RequestScoped
public class GuaranteeAtHand {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Guarantees guarantees;

    private Optional<GuaranteeView> found;

    /** As it was typed; it may be the number of none. */
    String grn() {
        return address.get("grn");
    }

    Optional<GuaranteeView> find() {
        if (found == null) {
            found = Grn.parse(grn()).flatMap(number -> guarantees.find(number, user.get()));
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
