package org.singlewindow.declaration;

import org.singlewindow.identity.ParticipantKind;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;

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
        if (who.is(Role.ADMIN)) {
            return STATUS_ONLY;
        }
        if (who.mayDeclare()) {
            return OWN;
        }
        ParticipantKind kind = who.participant().kind();
        return kind == ParticipantKind.AGENCY || kind == ParticipantKind.COUNTRY ? SENT : NOTHING;
    }

    boolean documents() {
        return this == OWN || this == SENT;
    }
}
