package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.singlewindow.declaration.DraftEdit;
import org.singlewindow.declaration.DraftOutcome;
import org.singlewindow.declaration.Drafts;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Lodging by filling in a form, step by step; every button keeps what was typed. */
@Named
@RequestScoped
public class GuidedPage {

    @Inject
    Address address;

    @Inject
    DraftForm draft;

    @Inject
    Drafts drafts;

    @Inject
    Choices choices;

    @Inject
    DraftFindings findings;

    @Inject
    DraftOrigin origin;

    @Inject
    FormGuarantees guarantees;

    @Inject
    SignedInUser user;

    private String noRoom = "";
    private boolean toBeRead;
    private Answer answer;

    /**
     * Every button keeps first what was typed; what another window changed meanwhile is told, and the button pressed
     * again there.
     */
    private String kept(Supplier<String> then, DraftStep... changed) {
        if (draft.isOver()) {
            return origin.over();
        }
        return kept(draft.keep(DraftEdit.Hand.LAST, changed), then);
    }

    private String kept(DraftOutcome outcome, Supplier<String> then) {
        return outcome.either(same -> then.get(),
                apart -> Said.trouble(DraftOrigin.words(apart.gone(), findings.isAmending()), to(getAt())),
                full -> {
                    noRoom = DraftForm.noRoom(full, "draft.full");
                    return null;
                });
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String go(String where) {
        return kept(() -> to(DraftStep.parse(where)), getAt());
    }

    /** On to the next step, unless something here is missing. */
    @Serves(UseCase.KEEP_DRAFT)
    public String next() {
        return kept(() -> findings.accept(getAt()) ? to(getAt().next()) : toMend(), getAt());
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String before() {
        return kept(() -> to(getAt().before()), getAt());
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String addItem() {
        return add(draft.getItems(), "item.%d.description");
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String addPaper() {
        return add(draft.getPapers(), "paper.%d.type");
    }

    private String add(List<Map<String, String>> rows, String first) {
        boolean room = rows.size() < TypedFields.MOST_ROWS;
        if (room) {
            rows.add(new HashMap<>());
        }
        String there = DraftFields.focusOn(first, rows.size() - 1);
        return kept(() -> room ? to(getAt()) + there
                : Said.trouble(Words.fill(getAt() == DraftStep.GOODS ? "draft.item.most" : "draft.paper.most",
                        TypedFields.MOST_ROWS), to(getAt())),
                getAt());
    }

    /** The papers of this one have to be told anew. */
    @Serves(UseCase.KEEP_DRAFT)
    public String removeItem(int index) {
        boolean told = draft.removeItem(index);
        int next = Math.min(index, draft.getItems().size() - 1);
        return kept(() -> {
            String way = to(DraftStep.GOODS) + DraftFields.focusOn("item.%d.description", next);
            return told ? Said.remarked(Words.fill("draft.item.papers", index + 1), way) : way;
        }, DraftStep.GOODS, DraftStep.TRANSPORT);
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String removePaper(int index) {
        if (index < draft.getPapers().size()) {
            draft.getPapers().remove(index);
        }
        int next = Math.min(index, draft.getPapers().size() - 1);
        return kept(
                () -> to(DraftStep.TRANSPORT)
                        + (next < 0 ? "&focus=addPaper" : DraftFields.focusOn("paper.%d.type", next)),
                DraftStep.TRANSPORT);
    }

    /** One row more or less, or one of their own guarantees into the first that is free. */
    @Serves(UseCase.KEEP_DRAFT)
    public String guarantee(String asked) {
        FormGuarantees.Next next = guarantees.take(asked);
        return kept(() -> next.lead(to(DraftStep.TRANSPORT)), DraftStep.TRANSPORT);
    }

    @Serves(UseCase.CHECK_DECLARATION)
    public String check() {
        if (draft.isOver()) {
            return origin.over();
        }
        if (!findings.accept(DraftStep.REVIEW)) {
            return toMend();
        }
        answer = findings.check();
        return null;
    }

    /** What is lodged is what this page shows, and where something is pointed out in it, that was read. */
    @Serves(UseCase.LODGE_DECLARATION)
    public String lodge() {
        if (draft.isOver()) {
            return origin.over();
        }
        if (!draft.isAsReviewed() || findings.isOutdated()) {
            return Said.trouble(Words.get(draft.isAsReviewed() ? "amend.outdated" : "draft.changed"),
                    to(DraftStep.REVIEW));
        }
        if (findings.getFollowed().isChanged()) {
            return Said.trouble(Words.get("follow.choose"), to(DraftStep.ROUTE));
        }
        if (!findings.accept(DraftStep.REVIEW)) {
            return toMend();
        }
        answer = findings.check();
        toBeRead = Remarks.areUnread(findings.getMark(), address);
        if (toBeRead || answer.kind() == AnswerKind.BUSY) {
            return null;
        }
        answer = findings.lodge();
        String there = Lodged.follow(answer);
        if (there != null) {
            draft.discard();
        }
        return there;
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String takeOver() {
        return findings.getFollowed().takeOver();
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String keepOwn() {
        return findings.getFollowed().keepOwn();
    }

    /** What the form has no room for comes along, or is left out. */
    @Serves(UseCase.KEEP_DRAFT)
    public String carry(boolean along) {
        String there = to(DraftStep.REVIEW);
        return draft.isOver() ? origin.over() : draft.isAsReviewed() ? kept(draft.carry(along), () -> there)
                : Said.trouble(Words.get("draft.changed"), there);
    }

    /** Asks first. */
    @Serves(UseCase.KEEP_DRAFT)
    public String discard() {
        return kept(() -> to(getAt()) + "&ask=yes", getAt());
    }

    @Serves(UseCase.KEEP_DRAFT)
    public String discardNow() {
        draft.discard();
        return Said.done(Words.get("draft.deleted"), "/declaration/guided?faces-redirect=true&new=yes");
    }

    /** The same page, which says then what is wrong on it. */
    private String toMend() {
        return to(getAt()) + "&mend=yes";
    }

    private String to(DraftStep step) {
        return "/declaration/guided?faces-redirect=true&step=" + step.word()
                + (draft.getId().isEmpty() ? "&new=yes" : "&draft=" + draft.getId());
    }

    public DraftStep getAt() {
        return DraftStep.parse(address.get("step"));
    }

    public DraftStep[] getSteps() {
        return DraftStep.values();
    }

    public DraftForm getDraft() {
        return draft;
    }

    public int getDrafts() {
        return drafts.count(user.get());
    }

    /** Why what was typed is on this page only; empty where it is kept. */
    public String getNoRoom() {
        return noRoom;
    }

    /** The address names a draft that was lodged or deleted since. */
    public boolean isLost() {
        return !address.get("draft").isEmpty() && draft.getId().isEmpty();
    }

    /** Before anything is deleted; only what is kept can be. */
    public boolean isAsking() {
        return !address.get("ask").isEmpty() && !draft.getId().isEmpty();
    }

    /** Lodging waits until somebody says that they have read what is pointed out. */
    public boolean isToBeRead() {
        return toBeRead;
    }

    public DraftFindings getFindings() {
        return findings;
    }

    public FormGuarantees getGuarantees() {
        return guarantees;
    }

    public Answer getAnswer() {
        return answer;
    }

    public String getTone() {
        return Lodged.tone(answer);
    }

    /** A button that was pressed gets its answer all the same. */
    public boolean isSendable() {
        return Pressed.isBeingAnswered() || !findings.isOver() && !draft.isWithoutGoods();
    }

    public boolean isFollowedShown() {
        return Pressed.isBeingAnswered() || findings.getFollowed().isChanged();
    }

    public boolean isCarriedShown() {
        return Pressed.isBeingAnswered() || !findings.getCarried().getRows().isEmpty();
    }

    public Choices getChoices() {
        return choices;
    }
}
