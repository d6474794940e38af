package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.singlewindow.agency.AsSeen;
import org.singlewindow.agency.Claiming;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.DecisionRules;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.agency.TaskRow;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;
import org.singlewindow.web.declaration.AttachedFiles;
import org.singlewindow.web.declaration.NotThere;

/** One task: what it is about, why it is here, and what to do about it. */
@Named
@RequestScoped
public class DecidePage {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Inbox inbox;

    @Inject
    Claiming claiming;

    @Inject
    Deciding deciding;

    @Inject
    CaseInHand inHand;

    @Inject
    AttachedFiles files;

    @Inject
    AskedAgain again;

    @Inject
    PastTask past;

    @Inject
    ChosenItems items;

    @Inject
    OfferedDecisions offered;

    private Optional<TaskView> task;
    private Decision decision;
    private String reasonCode = "";
    private String text = "";
    private String conditions = "";
    private String findings = "";
    private String trouble = "";
    private final Map<String, String> problems = new HashMap<>();

    @Serves(UseCase.READ_TASK)
    public void open() {
        task = number().flatMap(number -> inbox.open(number, user.get()));
        if (find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    private Optional<TaskView> find() {
        if (task == null) {
            task = number().flatMap(number -> inbox.find(number, user.get()));
        }
        return task;
    }

    private Optional<Long> number() {
        return Optional.of(getId()).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    @Serves(UseCase.CLAIM_TASK)
    public String claim() {
        return about(claiming::claim, "task.done.claimed");
    }

    @Serves(UseCase.GIVE_BACK_TASK)
    public String release() {
        return about(claiming::release, "task.done.released");
    }

    /** On the spot, so that what stands in the form of the decision stays there. */
    private String about(BiFunction<Long, SignedInAs, TaskOutcome> act, String done) {
        TaskOutcome outcome = act.apply(number().orElseThrow(), user.get());
        task = null;
        return outcome.either(it -> Said.done(Words.get(done), null),
                refused -> Said.trouble(Words.refused(refused), null));
    }

    /** Nothing that was typed is lost: what is amiss is told at its field, and what came too late stays to be read. */
    @Serves(UseCase.DECIDE_TASK)
    public String decide() {
        if (decision == null) {
            problems.put("DECISION", Words.get("decide.choose"));
            return null;
        }
        DecideTask command = new DecideTask(number().orElseThrow(), decision, Optional.ofNullable(reasonCode),
                Optional.ofNullable(text), Flaw.lines(conditions), items.chosen(), Flaw.lines(findings));
        Flaw.all(command).forEach((part, code) -> problems.put(part.name(), Flaw.of(command, part, code).text()));
        items.problem().ifPresent(words -> problems.put("ITEMS", words));
        return problems.isEmpty()
                ? deciding.decide(command, AsSeen.onPage(items.decided(), inHand.seen()), user.get())
                        .either(it -> done(it.task()), refused -> tooLate(command, refused))
                : null;
    }

    private String done(TaskView now) {
        return Said.done(now.items().isEmpty() || !decision.isFinal() ? Words.of("task.done", decision)
                : Words.fill("task.done.items", now.items().last().numbers(), now.items().last().items().size()),
                "/agency/decide?faces-redirect=true&id=" + getId());
    }

    /** Whoever pressed twice gets the first answer; who said something else by now is shown what counts. */
    private String tooLate(DecideTask command, TaskOutcome.Refused refused) {
        task = null;
        inHand.lookAgain();
        boolean mine = find().filter(each -> each.isDecidedBy(user.get().signIn())).isPresent();
        if (mine && command.isSaidBy(getTask())) {
            return done(getTask());
        }
        trouble = offered.refuse(decision, getTask(), getDeclaration(), refused) ? ""
                : refused.part().equals(Optional.of(DecisionRules.Part.BEHIND)) ? Words.get("decide.behind")
                        : refused.part().isPresent() ? getItems().words(refused)
                                : refused.code() == RuleCode.ALREADY_DECIDED && mine
                                        ? Words.get("task.refused.otherWords") : Words.refused(refused);
        return null;
    }

    public TaskView getTask() {
        return find().orElse(null);
    }

    /** Null where it is not theirs to read. */
    public DeclarationView getDeclaration() {
        return inHand.declaration(find()).orElse(null);
    }

    public DocumentContents getContents() {
        return inHand.contents(find()).orElse(null);
    }

    /** Looked at as it is shown. */
    public CaseInHand getInHand() {
        inHand.declaration(find());
        return inHand;
    }

    /** The task that is to be looked at instead of this one, or null. */
    public TaskRow getNewer() {
        return past.successor(getTask().row()).orElse(null);
    }

    public String getPast() {
        return past.words(getTask().row(), inHand.declaration(find()));
    }

    public ChosenItems getItems() {
        return items.of(getTask(), getContents());
    }

    /** Its own question that an amendment has closed; empty where there is none, or nothing is to be decided. */
    public String getClosedQuestion() {
        return isOpen() ? past.question(getTask().row()) : "";
    }

    public AskedAgain getAgain() {
        return again;
    }

    public boolean isOpen() {
        return find().filter(found -> found.row().state().isOpen()).isPresent();
    }

    public boolean isHeldByMe() {
        return heldBy().filter(user.get().signIn()::equals).isPresent();
    }

    public boolean isHeldByAnother() {
        return heldBy().filter(holder -> !holder.equals(user.get().signIn())).isPresent();
    }

    private Optional<String> heldBy() {
        return find().flatMap(found -> found.row().claimedBy());
    }

    public boolean isMayClaim() {
        return Pressed.isBeingAnswered() || isOpen() && user.may("CLAIM_TASK") && heldBy().isEmpty();
    }

    public boolean isMayRelease() {
        return Pressed.isBeingAnswered() || isOpen() && (isHeldByMe()
                || heldBy().isPresent() && Policy.reach(UseCase.GIVE_BACK_TASK, user.get()) == Reach.COUNTRY);
    }

    public boolean isMayDecide() {
        return Pressed.isBeingAnswered() || isOpen() && user.may("DECIDE_TASK") && !isHeldByAnother();
    }

    public OfferedDecisions getOffered() {
        return offered;
    }

    /** What is amiss with the form, by its part; {@code DECISION} is the choice itself. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** The form is gone, and with it what was typed, unless it is shown. */
    public boolean isUnsent() {
        return !(trouble + offered.getNotAsked()).isEmpty() && !isMayDecide();
    }

    public AttachedFiles getFiles() {
        return files;
    }

    public String getTrouble() {
        return trouble;
    }

    public String getId() {
        return address.get("id");
    }

    public Decision getDecision() {
        return decision;
    }

    public void setDecision(Decision decision) {
        this.decision = decision;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public void setReasonCode(String reasonCode) {
        this.reasonCode = reasonCode;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(String conditions) {
        this.conditions = conditions;
    }

    public String getFindings() {
        return findings;
    }

    public void setFindings(String findings) {
        this.findings = findings;
    }
}
