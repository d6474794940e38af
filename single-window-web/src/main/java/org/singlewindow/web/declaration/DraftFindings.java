package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.SaidBeside;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.ContentsReader;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.declaration.wire.FormAmendment;
import org.singlewindow.declaration.wire.GuidedDocument;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * What is wrong with a draft, each at its field: what the form asks itself, and once that is answered, what every
 * document has to meet.
 */
@RequestScoped
public class DraftFindings {

    @Inject
    Address address;

    @Inject
    DraftForm draft;

    @Inject
    Intake intake;

    @Inject
    FormAmendment amendment;

    @Inject
    FollowedMeanwhile followed;

    @Inject
    CarriedAlong carried;

    @Inject
    Declarations declarations;

    @Inject
    ForWhom forWhom;

    @Inject
    Offers offers;

    @Inject
    SignedInUser user;

    private GuidedDocument document;
    private Answer answer;
    private List<FieldProblem> problems;
    private Boolean over;
    private Optional<DeclarationView> amendedOne;

    GuidedDocument document() {
        if (document == null) {
            GuidedDocument filled = DraftDocument.of(draft, forWhom.lodger(draft));
            document = amended().flatMap(mrn -> opened(mrn).map(was -> amendment.whole(filled, was, mrn, user.get())))
                    .orElseGet(() -> carried.whole(filled));
        }
        return document;
    }

    /** What the form would write that nobody has touched since it was opened with the version of then. */
    private Optional<GuidedDocument> opened(Mrn mrn) {
        return amendment.form(mrn, opened(), user.get()).map(then -> DraftDocument
                .of(DraftOfDocument.parts(then, draft.answer("trader")), forWhom.lodger(draft)));
    }

    private int opened() {
        return Optional.of(draft.answer("amendsVersion")).filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf).orElse(1);
    }

    /** The declaration that is amended; empty where a new one is filled in. */
    private Optional<Mrn> amended() {
        return Mrn.parse(draft.answer("amends"));
    }

    /**
     * Which one and which version, in a sentence, and that somebody else has amended it, or that it is too late; empty
     * where none is amended.
     */
    public String getAmends() {
        if (isOver()) {
            return Words.fill("amend.of.over", draft.answer("amends"), Words.of("status", getAmended().told()));
        }
        return isAmending() ? Words.fill(version() == opened() ? "amend.of" : "amend.of.meanwhile",
                draft.answer("amends"), version()) : "";
    }

    /** What is amended cannot be amended any more; one that is held may go on, which is said by itself. */
    public boolean isOver() {
        if (over == null) {
            over = amended().filter(mrn -> AmendedMeanwhile.of(mrn, declarations, amendment, user.get()).isPresent())
                    .isPresent();
        }
        return over;
    }

    /** Whether there is somebody to choose for whom it is lodged. */
    public boolean isForOthers() {
        return forWhom.isAsked();
    }

    /** The declaration that is amended as it stands, or null. */
    public DeclarationView getAmended() {
        return findAmended().orElse(null);
    }

    private Optional<DeclarationView> findAmended() {
        if (amendedOne == null) {
            amendedOne = amended().flatMap(mrn -> declarations.find(mrn, user.get()));
        }
        return amendedOne;
    }

    private int version() {
        return findAmended().map(DeclarationView::version).orElseGet(this::opened);
    }

    /** The version of which this page says what would change. */
    public String getNow() {
        return isAmending() ? String.valueOf(version()) : "";
    }

    /** Whether the declaration that it goes on from was amended since. */
    public FollowedMeanwhile getFollowed() {
        return followed;
    }

    /** What the form does not show, and comes along. */
    public CarriedAlong getCarried() {
        return carried;
    }

    public boolean isAmending() {
        return amended().isPresent();
    }

    /** In what it would be another one. */
    public List<ChangeRow> getChanges() {
        return amended().map(mrn -> amendment.changes(document().bytes(), mrn, user.get()).stream()
                .map(ChangeRow::of).toList()).orElse(List.of());
    }

    /** The declaration was amended since the page was shown: what it says that would change is another thing now. */
    boolean isOutdated() {
        return isAmending() && !getNow().equals(address.sent("amend-now"));
    }

    /** Whether the form itself has nothing to ask there. */
    boolean accept(DraftStep at) {
        problems = DraftCheck.problems(at, draft);
        return problems.isEmpty();
    }

    public DocumentContents getContents() {
        return ContentsReader.read(document().bytes()).shown(!draft.isWithoutGoods());
    }

    /** Everything that lodging would look at. */
    Answer check() {
        return take(intake.validate(document().bytes(), SaidBeside.of(trader()), ValidationTier.ALL, user.get()));
    }

    Answer lodge() {
        return take(intake.submit(document().bytes(), SaidBeside.of(trader()),
                new Arrival(Door.FORM, amended().map(this::id), "application/xml", ""), user.get()));
    }

    /** Pressed twice it is one amendment; what was declared once before and is declared again is another one. */
    private MessageId id(Mrn mrn) {
        String name = mrn + " " + version() + " " + draft.getId();
        return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private Optional<String> trader() {
        return forWhom.said(draft);
    }

    private Answer take(Answer given) {
        amendedOne = null; // it may stand otherwise by now
        answer = given;
        problems = given.violations().stream()
                .flatMap(found -> document().findField(found.xpath()).map(field -> problem(field, found)).stream())
                .toList();
        return given;
    }

    private static FieldProblem problem(String field, Violation found) {
        return new FieldProblem(DraftFields.stepOf(field), field, () -> words(field, found), found.warning());
    }

    /** What a form writes into several places of the document stands in one field of it; rows may be alike. */
    private static String words(String field, Violation found) {
        return Words.findingInForm(DraftFields.isInRow(field) ? found
                : new Violation(found.code(), found.words(), "", "", 0, found.warning()));
    }

    /** Those found by the button; or those of this page, where somebody comes to mend them or goes on from another. */
    private List<FieldProblem> problems() {
        if (problems == null) {
            problems = address.get("mend").isEmpty() ? withRemarks(List.of()) : toBeMended(draft.getStep());
        }
        return problems;
    }

    private List<FieldProblem> toBeMended(DraftStep at) {
        if (!accept(DraftStep.REVIEW)) {
            return withRemarks(DraftCheck.problems(at, draft));
        }
        check();
        return withRemarks(problems.stream().filter(each -> each.step() == at || at == DraftStep.REVIEW).toList());
    }

    /**
     * What is found at the fields of this page that somebody has left so far; nothing at any other. What the form asks
     * there itself goes before the rules, which read the whole of the draft.
     */
    void look(Set<String> left) {
        DraftStep at = draft.getStep();
        List<FieldProblem> asked = Stream.concat(DraftCheck.problems(at, draft).stream(),
                Doubts.remarks(at, draft, offers::called).stream()).toList();
        check();
        problems = withRemarks(Stream.concat(asked.stream(), problems.stream().filter(
                each -> asked.stream().noneMatch(other -> other.field().equals(each.field()))))
                .filter(each -> each.step() == at && left.contains(each.getId())).toList());
    }

    /** What a code is called that stands in a field that offers some; empty where nobody here knows it. */
    public String called(String kind, String typed) {
        return kind == null || kind.isEmpty() || typed == null ? "" : offers.called(kind, typed);
    }

    /** Of one field one thing is enough. */
    private List<FieldProblem> withRemarks(List<FieldProblem> found) {
        return Stream.concat(found.stream(), FollowCheck.remarks(draft.getStep(), draft).stream()
                .filter(each -> found.stream().noneMatch(other -> other.field().equals(each.field())))).toList();
    }

    public List<FieldProblem> getErrors() {
        return problems().stream().filter(each -> !each.warning()).toList();
    }

    public List<FieldProblem> getWarnings() {
        return problems().stream().filter(FieldProblem::warning).toList();
    }

    /** What was found that comes from no field of the form. */
    public List<Violation> getElsewhere() {
        return answer == null ? List.of() : answer.violations().stream()
                .filter(found -> document().findField(found.xpath()).isEmpty()).toList();
    }

    /** What is wrong with that field, in the user's words; empty where nothing is. */
    public String problem(String field) {
        return first(getErrors(), field);
    }

    /** What is pointed out there and may stay as it is; empty where nothing is. */
    public String remark(String field) {
        return first(getWarnings(), field);
    }

    private static String first(List<FieldProblem> found, String field) {
        return found.stream().filter(each -> each.field().equals(field)).findFirst().map(FieldProblem::getText)
                .orElse("");
    }

    /** To the field that needs attention: on this page, or on the one that it stands on. */
    public String way(FieldProblem problem) {
        String elsewhere = "?step=" + problem.step().word() + "&draft=" + draft.getId() + "&mend=yes";
        return (problem.step() == draft.getStep() ? "" : elsewhere) + "#" + problem.getId();
    }

    /** What a tick says was read; empty where there is nothing to read. */
    public String getMark() {
        return answer == null ? "" : Remarks.mark(document().bytes(), trader(), answer);
    }
}
