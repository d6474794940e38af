package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.singlewindow.agency.Claiming;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.ContentsReader;
import org.singlewindow.declaration.wire.DocumentContents;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Address;
import org.singlewindow.web.Said;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;
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
    Declarations declarations;

    private Optional<TaskView> task;
    private Optional<DocumentContents> contents;
    private Decision decision = Decision.APPROVE;
    private String reasonCode = "";
    private String text = "";
    private String conditions = "";
    private String trouble = "";

    public void open() {
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

    public String claim() {
        return about(claiming::claim, "task.done.claimed");
    }

    public String release() {
        return about(claiming::release, "task.done.released");
    }

    private String about(BiFunction<Long, SignedInAs, TaskOutcome> act, String done) {
        return act.apply(number().orElseThrow(), user.get()).either(it -> Said.done(Words.get(done), again()), refused -> Said.trouble(words(refused), again()));
    }

    /** Something that is missing is told on the spot, with all that was typed; everything else on the page as it stands now. */
    public String decide() {
        DecideTask command = new DecideTask(number().orElseThrow(), decision, Optional.ofNullable(reasonCode), Optional.ofNullable(text), lines());
        return deciding.decide(command, user.get()).either(done -> Said.done(Words.of("task.done", decision), again()), refused -> {
            if (refused.code() == RuleCode.MISSING) {
                trouble = words(refused);
                return null;
            }
            return Said.trouble(words(refused), again());
        });
    }

    private List<String> lines() {
        return conditions == null ? List.of() : conditions.lines().toList();
    }

    private static String words(TaskOutcome.Refused refused) {
        String known = Words.of("task.refused", refused.code());
        return known.equals(refused.code().name()) ? refused.text() : known + " " + refused.text();
    }

    private String again() {
        return "/agency/decide?faces-redirect=true&id=" + getId();
    }

    public TaskView getTask() {
        return find().orElse(null);
    }

    public DeclarationView getDeclaration() {
        return find().flatMap(found -> declarations.find(found.row().mrn(), user.get())).orElse(null);
    }

    public DocumentContents getContents() {
        if (contents == null) {
            contents = find().flatMap(found -> declarations.document(found.row().mrn(), user.get())).map(document -> ContentsReader.read(document.content()));
        }
        return contents.orElse(null);
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

    /** A button that was pressed gets its answer, also when by now it would no longer be shown: somebody else was quicker. */
    private static boolean isBeingAsked() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    public boolean isMayClaim() {
        return isBeingAsked() || isOpen() && user.get().is(Role.OFFICER) && heldBy().isEmpty();
    }

    public boolean isMayRelease() {
        return isBeingAsked() || isOpen() && (isHeldByMe() || heldBy().isPresent() && user.get().is(Role.SUPERVISOR));
    }

    public boolean isMayDecide() {
        return isBeingAsked() || isOpen() && user.get().is(Role.OFFICER) && !isHeldByAnother();
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public List<String> getReasonCodes() {
        return List.of("DOCUMENTS", "PERMIT", "GOODS", "HEALTH", "VALUE", "OTHER");
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
}
