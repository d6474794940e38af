package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.agency.AnswerTask;
import org.singlewindow.agency.AnsweringQuestions;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.Cancelling;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.VersionView;
import org.singlewindow.declaration.wire.ContentsReader;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.print.PaperKind;
import org.singlewindow.web.Address;
import org.singlewindow.web.HeldCard;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** One declaration: where it stands with everybody who has a say, what happened, and what is asked of the declarant. */
@Named
@RequestScoped
public class ShowPage {

    @Inject
    NamedDeclaration named;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Declarations declarations;

    @Inject
    Inbox inbox;

    @Inject
    AnsweringQuestions answering;

    @Inject
    Cancelling cancelling;

    @Inject
    AnswerRows answerRows;

    @Inject
    Replies replies;

    @Inject
    NextSteps steps;

    @Inject
    VersionRows rows;

    @Inject
    AttachedFiles files;

    @Inject
    EvidenceCard evidence;

    @Inject
    HoldCard hold;

    private ApprovalBoard board;
    private List<TaskView> questions;
    private Boolean holder;
    private Boolean cancellable;
    private List<AnswerRow> answers;
    private Optional<DocumentView> document;
    private Optional<DocumentContents> contents;
    private String trouble = "";
    private final Map<String, String> problems = new HashMap<>();
    private Map<String, String> typed;

    /** What one may not see is not there. */
    @Serves(UseCase.READ_DECLARATION)
    public void open() {
        named.demand();
    }

    private Optional<DeclarationView> find() {
        return named.find();
    }

    public DeclarationView getView() {
        return find().orElse(null);
    }

    public ApprovalBoard getBoard() {
        if (board == null && getView() != null) {
            board = ApprovalBoard.of(getView(), getView().plan());
        }
        return board;
    }

    public boolean isMine() {
        return find().isPresent() && user.may("ANSWER_QUESTION");
    }

    /** Whoever lodged it for the declarant sees what is asked, and answers while it holds a mandate. */
    public boolean isAnswering() {
        return isMine() && (Pressed.isBeingAnswered() || mayAnswer());
    }

    private boolean mayAnswer() {
        if (holder == null) {
            holder = inbox.mayAnswer(getView().mrn(), user.get());
        }
        return holder;
    }

    /** What is asked can be answered when it goes on. */
    public boolean isHeld() {
        return HeldCard.isHeld(getView());
    }

    /** While it may still be taken back, and by whoever reads it. */
    public boolean isCancellable() {
        if (cancellable == null) {
            cancellable = find().filter(found -> user.may("CANCEL_DECLARATION"))
                    .filter(found -> cancelling.isOffered(found.mrn(), user.get())).isPresent();
        }
        return cancellable;
    }

    /** Asked of the declarant and not yet answered. */
    public List<TaskView> getQuestions() {
        if (questions == null) {
            questions = isMine() ? inbox.openQuestions(getView().mrn(), user.get()) : List.of();
        }
        return questions;
    }

    /** The agency that asks, as the board calls it. */
    public String asking(TaskView question) {
        String code = question.row().agency();
        return getView().recipients().stream().filter(party -> party.code().equals(code)).findFirst()
                .map(party -> party.called().in(Words.locale())).orElse(code);
    }

    public List<AnswerRow> getAnswers() {
        if (answers == null) {
            answers = find().map(found -> answerRows.list(found.mrn(), user.get())).orElse(List.of());
        }
        return answers;
    }

    /** Oldest first. */
    public List<VersionView> getVersions() {
        return rows.of(getMrn());
    }

    public NextSteps getSteps() {
        return steps;
    }

    /** What the declaration itself says. */
    public DocumentContents getContents() {
        if (contents == null) {
            contents = document()
                    .map(found -> ContentsReader.read(found.content()).knownBy(getView().lrn()));
        }
        return contents.orElse(null);
    }

    /** Told without reading it: asked at every refresh, also of what is not shown anew. */
    public boolean isDocumentThere() {
        return find().isPresent() && user.may("READ_DOCUMENT");
    }

    public boolean isReleaseNoteThere() {
        return isDocumentThere() && PaperKind.RELEASE.isOf(getView().status());
    }

    public String getDocumentHash() {
        return document().map(found -> HexFormat.of().formatHex(found.sha256())).orElse("");
    }

    public int getDocumentLength() {
        return document().map(found -> found.content().length).orElse(0);
    }

    private Optional<DocumentView> document() {
        if (document == null) {
            document = find().flatMap(found -> declarations.document(found.mrn(), user.get()));
        }
        return document;
    }

    /**
     * The button names its question, since the list may be another by the time it arrives. What was typed to the others
     * stays.
     */
    @Serves(UseCase.ANSWER_QUESTION)
    public String reply(String task) {
        String text = address.get("reply-" + task);
        String again = "/declaration/show?faces-redirect=true&mrn=" + getMrn();
        if (text.isEmpty() || !task.matches("\\d{1,18}")) {
            replies.leave(getMrn(), "");
            return Said.trouble(Words.get("question.empty"),
                    task.matches("\\d{1,18}") ? again + "&focus=reply-" + task : again);
        }
        return answering.answer(new AnswerTask(Long.parseLong(task), text, address.list("with-" + task)), user.get())
                .either(
                        done -> sent(task, again), refused -> unsent(task, text, refused));
    }

    private String sent(String task, String again) {
        replies.leave(getMrn(), task);
        return Said.done(Words.get("question.answered"), again);
    }

    /** What was typed stays to be read: at its question, or beside it where somebody else was quicker. */
    private String unsent(String task, String text, TaskOutcome.Refused refused) {
        named.lookAgain();
        questions = null;
        holder = null;
        typed = replies.sent();
        if (refused.code() == RuleCode.TOO_LONG) {
            problems.put(task, Words.fill("typed.tooLong", FreeText.length(text) - AnsweringQuestions.LONGEST,
                    AnsweringQuestions.LONGEST));
        } else {
            trouble = refused.code() == RuleCode.INVALID_STATE
                    ? Words.get(isHeld() ? "question.held.unsent" : "question.closed") : Words.refused(refused);
        }
        return null;
    }

    /** To that question, where it was not sent. */
    public String typed(TaskView question) {
        return typed().getOrDefault(String.valueOf(question.row().id()), "");
    }

    private Map<String, String> typed() {
        if (typed == null) {
            typed = replies.waiting(getMrn());
        }
        return typed;
    }

    /** What is wrong with the answer to that question; empty where nothing is. */
    public String problem(TaskView question) {
        return problems.getOrDefault(String.valueOf(question.row().id()), "");
    }

    /** Typed to questions that are no longer asked, or cannot be answered now; empty for none. */
    public String getUnsent() {
        return typed().entrySet().stream()
                .filter(each -> isHeld() || getQuestions().stream()
                        .noneMatch(question -> each.getKey().equals(String.valueOf(question.row().id()))))
                .map(Map.Entry::getValue).collect(Collectors.joining("\n\n"));
    }

    public AttachedFiles getFiles() {
        return files;
    }

    public HoldCard getHold() {
        return hold;
    }

    public EvidenceCard getEvidence() {
        return evidence;
    }

    public String getTrouble() {
        return trouble;
    }

    public String getMrn() {
        return named.mrn();
    }
}
