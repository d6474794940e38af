package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.RoutingPlan;

/**
 * Everything that can be read of declarations, and by whom: the declarant its own; an agency or a country those it is a recipient of;
 * the administrator that they exist and how they stand, without goods and documents; nobody else anything. What may not be seen is not
 * there, so that asking does not tell.
 */
@Stateless
public class Declarations {

    public Optional<DeclarationView> find(Mrn mrn, SignedInAs who) {
        return Optional.empty();
    }

    public DeclarationPage search(DeclarationQuery query, SignedInAs who) {
        return new DeclarationPage(List.of(), OptionalLong.empty());
    }

    /** The declaration as it was received. */
    public Optional<DocumentView> document(Mrn mrn, SignedInAs who) {
        return Optional.empty();
    }

    /** The responses to it, oldest first; empty also where the declaration is not to be seen. */
    public List<DocumentView> answers(Mrn mrn, SignedInAs who) {
        return List.of();
    }

    /** Why it went where it went. */
    public Optional<RoutingPlan> plan(Mrn mrn, SignedInAs who) {
        return Optional.empty();
    }
}
