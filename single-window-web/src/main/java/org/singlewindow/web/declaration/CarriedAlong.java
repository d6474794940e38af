package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.CarriedDocument;
import org.singlewindow.declaration.wire.BegunForm;
import org.singlewindow.declaration.wire.GuidedDocument;

/** What comes along of the document that a draft was begun from, because the form has no room for it. */
@RequestScoped
public class CarriedAlong {

    @Inject
    DraftForm draft;

    @Inject
    ForWhom forWhom;

    private List<AmendPage.Kept> rows;

    /** The draft as a document, with all that comes along. */
    GuidedDocument whole(GuidedDocument filled) {
        return draft.carried().filter(document -> !document.left())
                .map(document -> whole(filled, document.content())).orElse(filled);
    }

    private GuidedDocument whole(GuidedDocument filled, byte[] document) {
        return BegunForm.whole(filled, DraftDocument.of(DraftOfDocument.parts(BegunForm.form(document),
                draft.answer("trader")), forWhom.lodger(draft)), document);
    }

    /** What the form does not show, and is in the document all the same, or would be. */
    public List<AmendPage.Kept> getRows() {
        if (rows == null) {
            GuidedDocument filled = DraftDocument.of(draft, forWhom.lodger(draft));
            rows = draft.carried().map(document -> BegunForm.beyond(whole(filled, document.content()), filled))
                    .orElse(List.of()).stream().map(AmendPage.Kept::of).toList();
        }
        return rows;
    }

    /** Number of the declaration that it comes from. */
    public String getOf() {
        return draft.carried().map(CarriedDocument::of).orElse("");
    }

    /** Whoever fills it in wants none of it. */
    public boolean isLeft() {
        return draft.carried().filter(CarriedDocument::left).isPresent();
    }

    /** @param mrn of the declaration that the document was made of */
    static Optional<CarriedDocument> of(byte[] document, String mrn) {
        return BegunForm.beyond(document).isEmpty() ? Optional.empty()
                : Optional.of(new CarriedDocument(document, mrn));
    }
}
