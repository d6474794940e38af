package org.singlewindow.declaration;

import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/** What somebody may see of declarations. */
enum Sight {

    /** Its own. */
    OWN,
    /** Its own, and those it sent for others. */
    OWN_AND_SENT_FOR_OTHERS,
    /** Those sent to its agency or country. */
    SENT,
    /** All, but neither goods nor documents. */
    STATUS_ONLY,
    NOTHING;

    static Sight of(SignedInAs who) {
        return switch (Policy.reach(UseCase.READ_DECLARATION, who)) {
            case NOTHING -> NOTHING;
            case OUTLINE -> STATUS_ONLY;
            case OWN, COUNTRY, REGION -> who.participant().hasQueue() ? SENT : ofTrade(who.participant());
        };
    }

    private static Sight ofTrade(Participant firm) {
        return firm.is(Capability.BROKER) ? OWN_AND_SENT_FOR_OTHERS : OWN;
    }

    /** Whether goods and parties are theirs to see, so that they can also be looked for. */
    boolean documents() {
        return this == OWN || this == OWN_AND_SENT_FOR_OTHERS || this == SENT;
    }
}
