package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Locks a declaration first of all, so that all who decide about it do so one after the other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Locking {

    @Inject
    DeclarationRepository declarations;

    public Optional<Standing> lock(long declarationId) {
        return declarations.findLocked(declarationId)
                .map(declaration -> new Standing(declaration.id(), declaration.mrn(), declaration.status(),
                        declaration.version(), declaration.sender()));
    }
}
