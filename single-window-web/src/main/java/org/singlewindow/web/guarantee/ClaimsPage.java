package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import org.singlewindow.guarantee.DebtClaimView;
import org.singlewindow.guarantee.DebtClaims;
import org.singlewindow.web.SignedInUser;

/** Claims against guarantees, for guarantor, holder and customs: what waits for the reader first. */
@Named
@RequestScoped
public class ClaimsPage {

    private static final int MOST = 500;

    @Inject
    SignedInUser user;

    @Inject
    DebtClaims claims;

    private List<DebtClaimView> all;

    private List<DebtClaimView> all() {
        if (all == null) {
            all = claims.list(false, OptionalLong.empty(), MOST, user.get()).rows();
        }
        return all;
    }

    /** Those that only the reader can bring further. */
    public List<DebtClaimView> getWaiting() {
        return all().stream().filter(DebtClaimView::isToAnswer).toList();
    }

    /** Newest first. */
    public List<DebtClaimView> getRest() {
        return all().stream().filter(each -> !each.isToAnswer()).toList();
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** Whether the reader gives notice of what was not discharged. */
    public boolean isOfCustoms() {
        return user.may("MAKE_DEBT_CLAIM") && user.get().participant().isCustoms();
    }
}
