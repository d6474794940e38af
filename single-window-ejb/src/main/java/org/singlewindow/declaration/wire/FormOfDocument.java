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

    /** @param noRoom values for which the form has no room */
    public record Refilled(GuidedDeclaration form, List<String> noRoom) {
        public Refilled {
            noRoom = List.copyOf(noRoom);
        }
    }

    /** The version in force, to whoever may read it. */
    public Optional<Refilled> find(Mrn mrn, SignedInAs who) {
        return declarations.document(mrn, who).flatMap(document -> read(document.content()));
    }

    private Optional<Refilled> read(byte[] document) {
        return reader.readParts(document).either(read -> Optional.of(Differences.declaration(read.document())),
                broken -> Optional.<WcoPart>empty(), invalid -> Optional.<WcoPart>empty())
                .map(declaration -> new Refilled(GuidedDeclarationReader.read(declaration),
                        GuidedDeclarationReader.withoutRoom(declaration, reader)));
    }
}
