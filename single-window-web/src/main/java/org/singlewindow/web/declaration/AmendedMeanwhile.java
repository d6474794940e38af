package org.singlewindow.web.declaration;

import java.util.Optional;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.FormAmendment;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;

/** What became of a declaration while somebody was filling in an amendment of it. */
final class AmendedMeanwhile {

    private AmendedMeanwhile() {
    }

    /** Where it stands if it cannot be amended any more; empty also where it is held, since it may go on. */
    static Optional<String> of(Mrn mrn, Declarations declarations, FormAmendment amendment,
            SignedInAs who) {
        return amendment.isOffered(mrn, who) ? Optional.empty()
                : declarations.find(mrn, who).filter(view -> view.status() != DeclarationStatus.HELD)
                        .map(DeclarationView::told);
    }
}
