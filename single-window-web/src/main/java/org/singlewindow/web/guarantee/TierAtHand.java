package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.tier.HolderTiers;
import org.singlewindow.tier.TierView;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.declaration.NotThere;

/** The share that a page's address names; one's own where it names none. */
@RequestScoped
public class TierAtHand {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    HolderTiers tiers;

    private Optional<TierView> found;

    Optional<TierView> find() {
        if (found == null) {
            String holder = address.get("holder").isEmpty() ? user.get().participant().code() : address.get("holder");
            found = tiers.find(holder, address.get("country"), user.get());
        }
        return found;
    }

    /** What one may not see is not there; nor is what is not decided here. */
    boolean demand(boolean toDecide) {
        boolean there = find().filter(each -> !toDecide || each.decidable()).isPresent();
        if (!there) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
        return there;
    }

    String page() {
        return "/guarantee/tier?faces-redirect=true&holder=" + find().map(each -> each.holder().code()).orElse("")
                + "&country=" + find().map(each -> each.country().value()).orElse("");
    }
}
