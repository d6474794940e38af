package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

/** A declaration that is there, as a person would fill it in. */
@ApplicationScoped
public class FormOfDocument {

    @Inject
    Declarations declarations;

    private final WcoReader reader = new WcoReader();

    /**
     * @param form     under the guarantees that are in the document
     * @param document what another declaration of its kind has in common with it, along with what the form has no room
     *                 for
     * @param left     numbers of guarantees that are not in it
     */
    public record Refilled(GuidedDeclaration form, byte[] document, List<String> left) {

        public Refilled {
            left = List.copyOf(left);
        }

        static Refilled of(byte[] document, WcoPart declaration) {
            byte[] another = BegunForm.another(document);
            return new Refilled(
                    GuidedDeclarationReader.read(declaration).under(BegunForm.form(another).guarantees()), another,
                    BegunGuarantees.left(declaration));
        }
    }

    /** The version in force, to whoever may read it. */
    public Optional<Refilled> find(Mrn mrn, SignedInAs who) {
        return declarations.document(mrn, who).flatMap(document -> read(document.content()));
    }

    private Optional<Refilled> read(byte[] document) {
        return reader.readParts(document).either(
                read -> Optional.of(Refilled.of(document, Differences.declaration(read.document()))),
                broken -> Optional.<Refilled>empty(), invalid -> Optional.<Refilled>empty());
    }
}
