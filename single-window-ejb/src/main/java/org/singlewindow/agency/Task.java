package org.singlewindow.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.Remark;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.routing.Duty;

/**
 * An agency's say in one declaration. The fan-out's statement brings it into being; an officer claims it, may ask or
 * order a control, and decides it once. A sibling's refusal withdraws it; its time may run out, which changes nothing
 * but that it shows. Verbs answer with what forbids them, and then change nothing.
 */
@Entity
class Task extends TaskSubject {

    /** A claim nobody acts on for so long falls back. */
    static final Duration CLAIM_HOLDS = Duration.ofMinutes(30);

    @Enumerated(EnumType.STRING)
    private Duty duty;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "is_open", insertable = false, updatable = false)
    private boolean open;

    private Instant due;

    private boolean urgent;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "claimed_by")
    private String claimedBy; // null: nobody

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "overdue_at")
    private Instant overdueAt;

    @Column(name = "reason_code")
    private String reasonCode;

    private String remark;

    @Convert(converter = LinesConverter.class)
    private List<String> conditions;

    @Convert(converter = ItemDecisionsConverter.class)
    private ItemDecisions items = ItemDecisions.NONE;

    /** False of what an amendment has put another task in the place of, or none: kept as it was, and of no account. */
    @Column(name = "in_force")
    private boolean inForce;

    protected Task() {
        // for JPA
    }

    Optional<TaskOutcome.Refused> claim(String officer, Instant now) {
        Optional<TaskOutcome.Refused> obstacle = whatForbids(TaskStep.CLAIM, officer, now);
        if (obstacle.isEmpty()) {
            claimedBy = officer;
            claimedAt = now;
            take(TaskStep.CLAIM, state.waitsForAnother() ? state : TaskState.CLAIMED, now);
        }
        return obstacle;
    }

    /** By the officer who holds it, or by force. */
    Optional<TaskOutcome.Refused> giveBack(String officer, boolean byForce, Instant now) {
        if (!TaskMachine.STEPS.allows(state, TaskStep.GIVE_BACK) || claimedBy == null) {
            return refused(RuleCode.INVALID_STATE, "nobody holds the task, it is " + state);
        }
        if (!byForce && !claimedBy.equals(officer)) {
            return refused(RuleCode.TASK_TAKEN, claimedBy + " holds the task");
        }
        letGo(now);
        return Optional.empty();
    }

    /** True where a claim had been idle too long and has fallen back now. */
    boolean fallBack(Instant now) {
        boolean idle = state.isOpen() && claimedBy != null && !isHeld(now);
        if (idle) {
            letGo(now);
        }
        return idle;
    }

    private void letGo(Instant now) {
        claimedBy = null;
        claimedAt = null;
        boolean atHand = state == TaskState.CLAIMED || state == TaskState.IN_REVIEW;
        take(TaskStep.GIVE_BACK, !atHand ? state : overdueAt == null ? TaskState.DELIVERED : TaskState.OVERDUE, now);
    }

    /**
     * Whoever decides holds it with that; a decision needs no claim before. About some goods items it leaves it open,
     * and with whoever has it.
     *
     * @param numbered all goods items, asked for where some are decided about for the first time
     */
    Optional<TaskOutcome.Refused> decide(DecideTask decision, Supplier<Optional<List<Integer>>> numbered,
            String officer, Instant now) {
        boolean byItems = decision.isAboutItems() || decision.decision().isFinal() && !items.isEmpty();
        TaskStep step = byItems ? TaskStep.DECIDE_ITEMS : TaskStep.of(decision.decision());
        Optional<TaskOutcome.Refused> obstacle = whatForbids(step, officer, now)
                .or(() -> byItems ? sayOfItems(decision, numbered, officer, now) : Optional.empty());
        if (obstacle.isPresent() || byItems && !items.left().isEmpty()) {
            return obstacle;
        }
        claimedBy = officer;
        claimedAt = now;
        if (byItems) {
            settle(step, items.outcome(), items.last(), now);
            return obstacle;
        }
        ItemDecision whole = decision.aboutItems(List.of(), officer, now);
        switch (decision.decision()) {
            case QUERY -> {
                ask(decision.text().orElseThrow(), Awaited.ANSWER.until(now));
                take(step, TaskState.QUERY, now);
            }
            case INSPECT -> {
                remark = decision.text().orElse(null);
                take(step, TaskState.INSPECTION, now);
            }
            case INSPECTED -> {
                record(new InspectionResult(decision.text().orElseThrow(), decision.findings(), officer, now,
                        Optional.ofNullable(remark)));
                take(step, TaskState.IN_REVIEW, now);
            }
            case APPROVE -> settle(step, TaskState.APPROVED, whole, now);
            case APPROVE_WITH_CONDITIONS -> settle(step, TaskState.APPROVED_WITH_CONDITIONS, whole, now);
            case REFUSE -> settle(step, TaskState.REFUSED, whole, now);
        }
        return Optional.empty();
    }

    private Optional<TaskOutcome.Refused> sayOfItems(DecideTask decision, Supplier<Optional<List<Integer>>> numbered,
            String officer, Instant now) {
        Optional<List<Integer>> all = items.isEmpty() ? numbered.get() : Optional.of(items.all());
        Optional<TaskOutcome.Refused> flaw = ItemRules.check(decision, all, items);
        if (flaw.isEmpty()) {
            items = items.and(decision.aboutItems(items.left(), officer, now), all.orElseThrow());
            claimedAt = claimedBy == null ? null : now;
        }
        return flaw;
    }

    /** By what it said of single items, as of when it said so last; false where it said nothing of any. */
    boolean settle(Instant now) {
        if (!items.isEmpty()) {
            settle(TaskStep.SETTLE, items.outcome(), items.last(), now);
        }
        return !items.isEmpty();
    }

    private void settle(TaskStep step, TaskState settled, ItemDecision last, Instant now) {
        decided(last.by(), last.at());
        reasonCode = last.reasonCode().orElse(null);
        remark = last.text().orElse(null);
        conditions = items.isEmpty() ? last.conditions() : items.conditions();
        take(step, settled, now);
    }

    private Optional<TaskOutcome.Refused> whatForbids(TaskStep step, String officer, Instant now) {
        if (duty == Duty.INFORM) {
            return refused(RuleCode.INVALID_STATE, "there is nothing to decide, the agency is only informed");
        }
        if (state.isDecided()) {
            return refused(RuleCode.ALREADY_DECIDED, "the task has been decided by " + decidedBy() + ": " + state);
        }
        if (!TaskMachine.STEPS.allows(state, step)) {
            return state.waitsForAnother() && step != TaskStep.RECORD_RESULT
                    ? refused(RuleCode.ALREADY_DECIDED, "the task is " + state + ": what was said first stands")
                    : refused(RuleCode.INVALID_STATE, "the task is " + state);
        }
        if (isHeld(now) && !claimedBy.equals(officer)) {
            return refused(RuleCode.TASK_TAKEN, claimedBy + " holds the task");
        }
        return Optional.empty();
    }

    private boolean isHeld(Instant now) {
        return claimedBy != null && claimedAt.plus(CLAIM_HOLDS).isAfter(now);
    }

    Optional<TaskOutcome.Refused> answer(String text, Instant now) {
        if (!TaskMachine.STEPS.allows(state, TaskStep.ANSWER)) {
            return refused(RuleCode.INVALID_STATE, "no question is open, the task is " + state);
        }
        reply(text);
        take(TaskStep.ANSWER, claimedBy == null && overdueAt != null ? TaskState.OVERDUE : TaskState.IN_REVIEW, now);
        return Optional.empty();
    }

    void withdraw(Instant now) {
        if (TaskMachine.STEPS.allows(state, TaskStep.WITHDRAW)) {
            take(TaskStep.WITHDRAW, TaskState.WITHDRAWN, now);
        }
    }

    /** It is about a later version, of which what the agency looks at is the same. */
    void followTo(int later, Instant now) {
        if (state.isOpen() || state == TaskState.INFORMED) {
            follow(later);
            changedAt = now;
        }
    }

    /**
     * Of the version that it follows to, live or perishable goods are a part, or no longer. What was told to be the
     * time to answer is never prolonged, and shortened only for such goods.
     */
    void hurry(boolean toUrgent, Instant until) {
        if (state.isOpen()) {
            urgent = toUrgent;
            due = toUrgent && until.isBefore(due) ? until : due;
        }
    }

    /** A later version has put another in its place, or none; what was decided stays to be read. */
    void giveWay(Instant now) {
        withdraw(now);
        inForce = false;
    }

    /**
     * Once; an officer may still claim and decide it. False where that is known, or it is not waiting for the agency.
     */
    boolean runOutOfTime(Instant now) {
        if (!TaskMachine.STEPS.allows(state, TaskStep.RUN_OUT) || overdueAt != null || !due.isBefore(now)) {
            return false;
        }
        overdueAt = now;
        take(TaskStep.RUN_OUT, TaskState.OVERDUE, now);
        return true;
    }

    /** One that waits for another stays what it is, also as to since when. */
    private void take(TaskStep step, TaskState next, Instant now) {
        boolean stays = next == state && (step == TaskStep.CLAIM || step == TaskStep.GIVE_BACK)
                && next != TaskState.CLAIMED;
        state = TaskMachine.STEPS.take(state, step, next);
        changedAt = stays ? changedAt : now;
    }

    private static Optional<TaskOutcome.Refused> refused(RuleCode code, String text) {
        return Optional.of(new TaskOutcome.Refused(code, text));
    }

    boolean isInForce() {
        return inForce;
    }

    Duty duty() {
        return duty;
    }

    TaskState state() {
        return state;
    }

    List<String> conditions() {
        return conditions == null ? List.of() : conditions;
    }

    ItemDecisions items() {
        return items;
    }

    /** As the last word on it. */
    Remark remark(String code) {
        return new Remark(code, reasonCode == null ? "" : reasonCode, remark == null ? "" : remark);
    }
}
