package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.wco.WcoReader;

/** A declaration that is there, as a person would fill it in. */
@ApplicationScoped
public class FormOfDocument {

    @Inject
    Declarations declarations;

    private final WcoReader reader = new WcoReader();

    /**
     * @param document what another declaration of its kind has in common with it, along with what the form has no room
     *                 for
     */
    public record Refilled(GuidedDeclaration form, byte[] document) {}

    /** The version in force, to whoever may read it. */
    public Optional<Refilled> find(Mrn mrn, SignedInAs who) {
        return declarations.document(mrn, who).flatMap(document -> read(document.content()));
    }

    private Optional<Refilled> read(byte[] document) {
        return reader.readParts(document).either(
                read -> Optional.of(new Refilled(GuidedDeclarationReader.read(Differences.declaration(read.document())),
                        BegunForm.another(document))),
                broken -> Optional.<Refilled>empty(), invalid -> Optional.<Refilled>empty());
    }
}
