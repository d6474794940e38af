package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.singlewindow.declaration.Amending;
import org.singlewindow.declaration.Arriving;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.transit.Movements;
import org.singlewindow.web.HeldCard;
import org.singlewindow.web.SignedInUser;

/** What whoever reads a declaration may do with it as it stands, for pages that offer it. */
@RequestScoped
public class NextSteps {

    @Inject
    SignedInUser user;

    @Inject
    Amending amending;

    @Inject
    Arriving arriving;

    @Inject
    HeldCard held;

    @Inject
    Movements movements;

    private Boolean onTheWay;
    private Boolean amendable;
    private Boolean arrivable;

    /** While it may still be changed. */
    public boolean isAmendable(DeclarationView shown) {
        if (amendable == null) {
            amendable = shown != null && shown.status().isOpen() && user.may("AMEND_DECLARATION")
                    && amending.isOffered(shown.mrn(), user.get());
        }
        return amendable;
    }

    /** Whether there is a movement to look at. */
    public boolean isOnTheWay(DeclarationView shown) {
        if (onTheWay == null) {
            onTheWay = shown != null && shown.summary().regime().equals("TRANSIT") && user.may("READ_MOVEMENT")
                    && movements.has(shown.mrn(), user.get());
        }
        return onTheWay;
    }

    /** While it waits for guarantees that do not cover it, and for no agency. */
    public boolean isUncovered(DeclarationView shown) {
        return shown != null && shown.status().isOpen() && shown.awaits(Awaited.GUARANTEE);
    }

    /** While its goods are waited for, and for whom may say that they are there. */
    public boolean isArrivable(DeclarationView shown) {
        if (arrivable == null) {
            arrivable = shown != null && shown.awaits(Awaited.ARRIVAL)
                    && arriving.isOffered(shown.mrn(), user.get());
        }
        return arrivable;
    }

    /** While it is held, and for who must approve it. */
    public boolean isResumable(DeclarationView shown) {
        return held.isResumable(shown);
    }

    /** After something was tried, by whoever was quicker it may be otherwise. */
    void lookAgain() {
        amendable = null;
        arrivable = null;
        held.lookAgain();
    }
}
