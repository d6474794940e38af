package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.retention.HoldView;
import org.singlewindow.retention.HoldingCases;
import org.singlewindow.web.SignedInUser;

/** Who keeps a case back from being removed, on its page. */
@RequestScoped
public class HoldCard {

    @Inject
    HoldingCases holding;

    @Inject
    SignedInUser user;

    private Boolean offered;
    private List<HoldView> standing;

    /** Whether they may keep it back themselves. */
    public boolean isOffered(String mrn) {
        if (offered == null) {
            offered = Mrn.parse(mrn).filter(number -> holding.isOffered(number, user.get())).isPresent();
        }
        return offered;
    }

    /** None for whoever is not to know of them. */
    public List<HoldView> standing(String mrn) {
        if (standing == null) {
            standing = Mrn.parse(mrn).map(number -> holding.list(number, user.get())).orElse(List.of()).stream()
                    .filter(HoldView::standing).toList();
        }
        return standing;
    }
}
