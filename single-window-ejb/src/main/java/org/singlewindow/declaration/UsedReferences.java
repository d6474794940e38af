package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/** What is said of a reference that names another document: the number of that one to those alone who may read it. */
@ApplicationScoped
class UsedReferences {

    @Inject
    DeclarationRepository declarations;

    @Inject
    Agents agents;

    /** @param by the declaration that has it, or to which what has it belongs; empty where there is none */
    Violation used(Lrn reference, Optional<Mrn> by, SignedInAs who) {
        return RequestRules.reused(reference, by.flatMap(declarations::findMeant)
                .filter(other -> agents.mayRead(other.id(), other.declarant(), who)).map(MeantDeclaration::mrn));
    }
}
