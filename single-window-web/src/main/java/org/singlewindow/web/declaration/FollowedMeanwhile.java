package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.DraftEdit;
import org.singlewindow.declaration.DraftParts;
import org.singlewindow.declaration.wire.FollowOn;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.Address;
import org.singlewindow.web.LinksCard;
import org.singlewindow.web.Said;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * That the declaration from which a draft goes on was amended since the draft was begun: in what, and the choice to
 * take that over or to keep one's own. It is not lodged before that was chosen.
 */
@RequestScoped
public class FollowedMeanwhile {

    /** The version with which the draft was begun, or that was looked at last. */
    static final String VERSION = "followsVersion";

    @Inject
    Address address;

    @Inject
    DraftForm draft;

    @Inject
    FollowOn followOn;

    @Inject
    LinksCard links;

    @Inject
    SignedInUser user;

    private Optional<TakingOver> between;

    /** One field, in the reader's words. */
    public record Row(String label, String before, String now, String typed, String stays) {

        private static Row of(TakingOver.Field field, DraftForm of) {
            return new Row(of.called(new FieldProblem(field.step(), field.name(), () -> "", true)), field.before(),
                    field.now(), field.typed(), field.taken() ? "" : Words.of("follow.stays", field.stays()));
        }

        /** In a place that the form does not show: nobody has typed anything there. */
        private static Row of(Difference change) {
            AmendPage.Kept was = AmendPage.Kept.of(change);
            return new Row(was.what(), was.value(), ChangeRow.of(change).after(), was.value(), "");
        }
    }

    /** The version of which this page says what differs. */
    public String getSeen() {
        return String.valueOf(now());
    }

    /** It was amended once more since the page was shown: what differs is another thing now. */
    private boolean isAgain() {
        return !getSeen().equals(address.sent("follow-now"));
    }

    public boolean isChanged() {
        return begun() > 0 && now() > begun();
    }

    public String getText() {
        return Words.fill("follow.changed", draft.answer("follows"), now());
    }

    /** What differs; none where the version of then is not there any more, or the form shows nothing of it. */
    public List<Row> getRows() {
        return isChanged() ? Stream.concat(
                between().map(TakingOver::fields).orElse(List.of()).stream().map(field -> Row.of(field, draft)),
                between().map(TakingOver::carriedChanges).orElse(List.of()).stream().map(Row::of)).toList() : List.of();
    }

    private int begun() {
        String version = draft.answer(VERSION);
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    private int now() {
        return draft.answer("follows").isEmpty() ? 0 : links.version(draft.answer("follows"), draft.answer("type"));
    }

    private Optional<TakingOver> between() {
        if (between == null) {
            between = Mrn.parse(draft.answer("follows")).flatMap(mrn -> parts(mrn, begun())
                    .flatMap(then -> parts(mrn, now()).map(now -> new TakingOver(then, now, draft.typed()))));
        }
        return between;
    }

    private Optional<DraftParts> parts(Mrn mrn, int version) {
        return followOn.document(mrn, version, links.wish(draft.answer("type")), user.get())
                .map(document -> DraftOfDocument.parts(document, mrn.value(), draft.answer("trader")));
    }

    /** Whether goods called so stand in the draft. */
    public boolean isIn(FollowOn.Kept kept) {
        return draft.getItems().stream()
                .anyMatch(item -> DraftForm.of(item, "description").equalsIgnoreCase(Blanks.strip(kept.goods())));
    }

    /** All but what was typed otherwise. */
    String takeOver() {
        if (!isChanged() || isAgain()) {
            return lookAgain();
        }
        List<Row> rows = getRows();
        String kept = String.join(", ", rows.stream().filter(row -> !row.stays().isEmpty()).map(Row::label).toList());
        between().map(TakingOver::taken).ifPresent(draft::fill);
        return kept(() -> kept.isEmpty() ? Said.done(Words.get("follow.taken"), way())
                : Said.remarked(Words.fill("follow.takenPart", kept), way()));
    }

    /** What is typed stays, and nothing more is said of that version. */
    String keepOwn() {
        return isChanged() && !isAgain() ? kept(() -> Said.done(Words.get("follow.own"), way())) : lookAgain();
    }

    private String lookAgain() {
        return keep(() -> isChanged() ? Said.trouble(Words.get("follow.again"), way()) : way(), DraftStep.ROUTE);
    }

    private String kept(Supplier<String> then) {
        draft.getAnswers().put(VERSION, String.valueOf(now()));
        return keep(then, DraftStep.ROUTE, DraftStep.GOODS, DraftStep.TRANSPORT);
    }

    private String keep(Supplier<String> then, DraftStep... changed) {
        return draft.keep(DraftEdit.Hand.LAST, changed).either(same -> then.get(),
                apart -> Said.trouble(DraftOrigin.words(apart.gone(), false), way()),
                full -> Said.trouble(DraftForm.noRoom(full, "draft.full"), way()));
    }

    private String way() {
        return "/declaration/guided?faces-redirect=true&step=" + DraftStep.ROUTE.word()
                + (draft.getId().isEmpty() ? "&new=yes" : "&draft=" + draft.getId());
    }
}
