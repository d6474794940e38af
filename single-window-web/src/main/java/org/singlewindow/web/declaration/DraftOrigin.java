package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.wire.BegunForm;
import org.singlewindow.declaration.wire.FormAmendment;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Address;
import org.singlewindow.web.Said;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * What a draft was about that another window has sent or deleted meanwhile, as the page says that still shows it. What
 * is typed there goes on being about the same: an amendment does not become a new declaration.
 */
@RequestScoped
public class DraftOrigin {

    /** Which make a draft what it is; they stand on its first page, and go with every other. */
    static final List<String> FIELDS = List.of("amends", "amendsVersion", "follows", "followsType",
            "followsVersion", "type", "trader");

    @Inject
    Address address;

    @Inject
    FormAmendment amendment;

    @Inject
    NewDraft newDraft;

    @Inject
    SignedInUser user;

    /** Of an amendment, what the version says with which it was opened. */
    DraftParts parts() {
        DraftParts begun = amended().flatMap(mrn -> amendment.form(mrn, version(sent("amendsVersion")), user.get()))
                .map(form -> DraftOfDocument.parts(form, sent("trader"))).orElseGet(newDraft::parts);
        Map<String, Map<String, String>> parts = new HashMap<>(begun.parts());
        Map<String, String> route = new HashMap<>(begun.of(DraftStep.ROUTE.word()));
        FIELDS.stream().filter(field -> !sent(field).isEmpty()).forEach(field -> route.put(field, sent(field)));
        parts.put(DraftStep.ROUTE.word(), route);
        return new DraftParts(parts);
    }

    /** A draft from before the form had rows for guarantees gets those of the declaration that it was begun from. */
    DraftParts completed(DraftParts parts) {
        if (GuaranteeRows.areIn(parts)) {
            return parts;
        }
        Map<String, String> route = parts.of(DraftStep.ROUTE.word());
        return Mrn.parse(route.getOrDefault("amends", ""))
                .flatMap(mrn -> amendment.form(mrn, version(route.getOrDefault("amendsVersion", "")), user.get()))
                .or(() -> parts.carried().filter(document -> !document.left())
                        .map(document -> BegunForm.form(document.content())))
                .map(begun -> GuaranteeRows.into(parts, begun.guarantees())).orElse(parts);
    }

    /** Nothing was typed that could be kept: it is told where to look what became of it. */
    String over() {
        return amended().map(mrn -> Said.remarked(Words.fill("draft.over.amends", mrn),
                "/declaration/show?faces-redirect=true&mrn=" + mrn)).orElseGet(
                        () -> Said.remarked(Words.get("draft.over"), "/declaration/drafts?faces-redirect=true"));
    }

    /** Why what was typed is kept as another draft than the one that the page showed. */
    static String words(boolean gone, boolean amends) {
        return Words.get(!gone ? "draft.apart" : amends ? "draft.gone.amends" : "draft.gone");
    }

    private Optional<Mrn> amended() {
        return Mrn.parse(sent("amends"));
    }

    private static int version(String said) {
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : 1;
    }

    private String sent(String field) {
        return address.get("draft-was-" + field);
    }
}
