package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.Drafts;
import org.singlewindow.declaration.wire.FormAmendment;
import org.singlewindow.declaration.wire.GuidedDeclaration;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** Amending a declaration: by the form where that shows what it says as it is meant, else by a file. */
@Named
@RequestScoped
public class AmendPage {

    /** Of what the form has no room for, so much is named. */
    private static final int A_FEW = 12;

    @Inject
    NamedDeclaration named;

    @Inject
    SignedInUser user;

    @Inject
    FormAmendment amendment;

    @Inject
    Drafts drafts;

    @Inject
    NextSteps steps;

    private Optional<FormAmendment.Present> present;
    private String trouble = "";

    /** What one may not see is not there. */
    @Serves(UseCase.AMEND_DECLARATION)
    public void open() {
        named.demand();
    }

    public DeclarationView getView() {
        return named.find().orElse(null);
    }

    /** While it waits for guarantees that do not cover it, and for no agency. */
    public boolean isUncovered() {
        return steps.isUncovered(getView());
    }

    private Optional<FormAmendment.Present> present() {
        if (present == null) {
            present = getView() == null ? Optional.empty() : amendment.find(getView().mrn(), user.get());
        }
        return present;
    }

    public boolean isOver() {
        return present().isEmpty();
    }

    /** Whether the form shows what it shows as it is meant. */
    public boolean isRoomy() {
        return present().filter(AmendPage::fits).isPresent();
    }

    public boolean isFormShown() {
        return Pressed.isBeingAnswered() || isRoomy();
    }

    private static boolean fits(FormAmendment.Present now) {
        GuidedDeclaration form = now.form();
        return now.readable()
                && Stream.of(form.items(), form.papers()).allMatch(rows -> rows.size() <= TypedFields.MOST_ROWS);
    }

    /** What stands in a place that the form has not. */
    public record Kept(String what, String value) {

        static Kept of(Difference kept) {
            ChangeRow row = ChangeRow.of(kept);
            return new Kept(row.holder().isEmpty() ? row.name() : row.holder() + " › " + row.name(), row.before());
        }
    }

    /** Some of what it has no room for, and what stays as it is. */
    public List<Kept> getKept() {
        return present().map(now -> now.stays().stream().limit(A_FEW).map(Kept::of).toList()).orElse(List.of());
    }

    /** How much more there is of that. */
    public int getMore() {
        return present().map(now -> Math.max(0, now.stays().size() - A_FEW)).orElse(0);
    }

    /** Something is still to be supplied. */
    public boolean isIncomplete() {
        return getView().awaits(Awaited.SUPPLEMENT);
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String start() {
        return present().filter(AmendPage::fits).map(now -> begin(now.form())).orElse(null);
    }

    private String begin(GuidedDeclaration form) {
        DraftParts parts = DraftOfDocument.parts(form, user);
        Map<String, Map<String, String>> begun = new HashMap<>(parts.parts());
        begun.put(DraftStep.ROUTE.word(), amends(parts.of(DraftStep.ROUTE.word())));
        return drafts
                .beginOnce(new DraftParts(begun), DraftStep.ROUTE.word(), Set.of("amends", "amendsVersion"), user.get())
                .either(
                        kept -> "/declaration/guided?faces-redirect=true&draft=" + kept.draft().id(),
                        apart -> null, full -> {
                            trouble = DraftForm.noRoom(full, "draft.full");
                            return null;
                        });
    }

    private Map<String, String> amends(Map<String, String> route) {
        Map<String, String> more = new HashMap<>(route);
        more.put("amends", getView().mrn().value());
        more.put("amendsVersion", String.valueOf(getView().version()));
        return more;
    }

    public String getMrn() {
        return named.mrn();
    }

    public String getTrouble() {
        return trouble;
    }
}
