package org.singlewindow.declaration;

import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/** What somebody may see of declarations. */
enum Sight {

    /** Those it lodged. */
    OWN,
    /** Those sent to its agency or country. */
    SENT,
    /** All, but neither goods nor documents. */
    STATUS_ONLY,
    NOTHING;

    static Sight of(SignedInAs who) {
        return switch (Policy.reach(UseCase.READ_DECLARATION, who)) {
            case NOTHING -> NOTHING;
            case OUTLINE -> STATUS_ONLY;
            case OWN, COUNTRY, REGION -> who.participant().hasQueue() ? SENT : OWN;
        };
    }

    /** Whether goods and parties are theirs to see, so that they can also be looked for. */
    boolean documents() {
        return this == OWN || this == SENT;
    }
}
