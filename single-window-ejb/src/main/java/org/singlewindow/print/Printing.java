package org.singlewindow.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.singlewindow.declaration.DeclarationVersions;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;

/**
 * Puts a declaration on paper, for whoever may read its document: the version in force, as it stands at that moment. A
 * paper goes from hand to hand: the access codes of guarantees are on none.
 */
@ApplicationScoped
public class Printing {

    @Inject
    Declarations declarations;

    @Inject
    DeclarationVersions versions;

    @Inject
    PrintBook book;

    @Inject
    Clock clock;

    public PrintOutcome print(PaperKind kind, Mrn mrn, SignedInAs who) {
        Optional<DeclarationView> view = Policy.allows(UseCase.READ_DOCUMENT, who) ? declarations.find(mrn, who)
                : Optional.empty();
        Optional<DocumentView> document = view.flatMap(found -> versions.document(mrn, found.version(), who));
        if (document.isEmpty()) {
            return new PrintOutcome.NotThere();
        }
        if (!kind.isOf(view.get().status())) {
            return new PrintOutcome.NotReleased(view.get().status());
        }
        if (kind == PaperKind.RELEASE) {
            book.note(new PrintEvent.ReleasePrinted(mrn, view.get().version(), who.signIn()));
        }
        PaperCode code = PaperCode.of(kind, mrn, view.get().version(), document.get().sha256());
        return new PrintOutcome.Printed(
                new PaperCopy(kind, view.get(), document.get().covered(), code.text(), clock.instant()));
    }
}
