package org.singlewindow.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.Clearance;

/**
 * A declaration in the hands of the agencies. It is born by the fan-out's statement, never through this class; here it
 * only changes its status, one step at a time, under a lock, until it is released or has ended.
 */
@Entity
class Declaration {

    @Id
    private long id;

    private Mrn mrn;

    private String lrn;

    private int sender;

    @Enumerated(EnumType.STRING)
    private DeclarationStatus status;

    private int version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "supplement_due")
    private Instant supplementDue; // null: nothing is missing

    @Column(name = "arrival_due")
    private Instant arrivalDue; // null: the goods are there

    @Column(name = "answer_due")
    private Instant answerDue; // null: nothing is asked

    /** Which goods items were released or refused by themselves. */
    @Convert(converter = ItemMarksConverter.class)
    private ItemMarks items = ItemMarks.NONE;

    /** Nothing is locked yet of the guarantees that answer for it. */
    @Column(name = "awaits_guarantee")
    private boolean awaitsGuarantee;

    @Column(name = "guarantee_due")
    private Instant guaranteeDue; // null: nobody has been told yet that they do not cover it

    /** When it has to be looked at next: while it is held, when that is over. */
    @Column(name = "limit_at")
    private Instant limitAt; // null: never

    protected Declaration() {
        // for JPA
    }

    long id() {
        return id;
    }

    Mrn mrn() {
        return mrn;
    }

    String lrn() {
        return lrn;
    }

    int sender() {
        return sender;
    }

    DeclarationStatus status() {
        return status;
    }

    int version() {
        return version;
    }

    /** The later version is stored with it. */
    void amend() {
        version++;
    }

    /** What it waits for beside decisions. */
    Set<Awaited> awaited() {
        Set<Awaited> awaited = EnumSet.noneOf(Awaited.class);
        Stream.of(Awaited.values()).filter(each -> due(each).isPresent()).forEach(awaited::add);
        if (awaitsGuarantee) {
            awaited.add(Awaited.GUARANTEE);
        }
        return awaited;
    }

    /** Up to when it waits for that; empty where it does not, or for as long as it takes. */
    Optional<Instant> due(Awaited what) {
        return Optional.ofNullable(switch (what) {
            case SUPPLEMENT -> supplementDue;
            case ARRIVAL -> arrivalDue;
            case ANSWER -> answerDue;
            case OFFICER -> status == DeclarationStatus.HELD ? limitAt : null;
            case GUARANTEE -> guaranteeDue;
        });
    }

    List<TimeLimit> limits() {
        return awaited().stream().flatMap(each -> due(each).stream().map(until -> new TimeLimit(each, until))).toList();
    }

    /** From now on, for as long as one waits for that. */
    void await(Awaited what, Instant now) {
        set(what, what.until(now));
    }

    /** Of several questions the one that is to be answered first counts; nothing is asked where there is none. */
    void awaitAnswer(Optional<Instant> until) {
        set(Awaited.ANSWER, until.orElse(null));
    }

    /** The guarantees do not cover it; who was told so before has no more time than was said then. */
    void awaitGuarantee(Instant until) {
        if (awaitsGuarantee && guaranteeDue == null) {
            set(Awaited.GUARANTEE, until);
        }
    }

    /** More time than was said, for what its holder could not use. */
    void allowCoverUntil(Instant until) {
        if (awaitsGuarantee) {
            set(Awaited.GUARANTEE, until);
        }
    }

    /** From now on guarantees answer for it. */
    void putUnderGuarantee() {
        awaitsGuarantee = true;
    }

    void noLonger(Awaited what) {
        if (what == Awaited.GUARANTEE) {
            awaitsGuarantee = false;
        }
        if (due(what).isPresent()) {
            set(what, null);
        }
    }

    private void set(Awaited what, Instant due) {
        switch (what) {
            case SUPPLEMENT -> supplementDue = due;
            case ARRIVAL -> arrivalDue = due;
            case ANSWER -> answerDue = due;
            case OFFICER -> limitAt = due;
            case GUARANTEE -> guaranteeDue = due;
        }
        limit();
    }

    private void limit() {
        if (status != DeclarationStatus.HELD) {
            limitAt = Stream.of(supplementDue, arrivalDue, answerDue, guaranteeDue).filter(Objects::nonNull)
                    .min(Instant::compareTo).orElse(null);
        }
    }

    /** True where something is not waited for any longer. */
    boolean isOutOfTime(Instant now) {
        return status.isOpen() && limitAt != null && !limitAt.isAfter(now);
    }

    /** What it has waited for in vain. */
    Awaited outOfTime(Instant now) {
        return awaited().stream().filter(what -> isOver(what, now)).findFirst().orElseThrow();
    }

    /** What has had its time begins anew, and what has time left keeps it. */
    void allowTimeAgain(Instant now) {
        awaited().stream().filter(what -> what != Awaited.OFFICER).filter(what -> isOver(what, now))
                .forEach(what -> await(what, now));
    }

    boolean isOver(Awaited what, Instant now) {
        return due(what).filter(until -> !until.isAfter(now)).isPresent();
    }

    /** Where agencies leave it, and what it waits for; {@code on} where an officer lets it go on. */
    DeclarationStatus under(Clearance clearance, boolean on) {
        return DeclarationMachine.after(clearance, on ? DeclarationStatus.PENDING : status, awaited());
    }

    ItemMarks items() {
        return items;
    }

    /**
     * Of what agencies say of its goods items, what is so from now on: what may go goes with a release, be it in part,
     * unless something about the whole keeps it back; what is refused stays so as soon as anything has gone, since
     * nothing is amended from then on.
     */
    void mark(Following.Verdict verdict, Instant now) {
        boolean goes = status == DeclarationStatus.PARTIALLY_RELEASED || status == DeclarationStatus.RELEASED;
        if (goes && verdict.isSettled()) {
            items = items.with(numbers(verdict.items(), ItemView.State.AGREED), ItemView.State.RELEASED, now);
        }
        if (goes || !status.isOpen()) {
            items = items.with(numbers(verdict.items(), ItemView.State.REFUSED), ItemView.State.REFUSED, now);
        }
    }

    private static List<Integer> numbers(List<ItemView> said, ItemView.State state) {
        return said.stream().filter(each -> each.state() == state).map(ItemView::sequence).toList();
    }

    /** It may stay what it is. */
    void take(DeclarationStep step, DeclarationStatus next, Instant now) {
        DeclarationMachine.STEPS.take(status, step, next);
        if (next == status) {
            return;
        }
        status = next;
        changedAt = now;
        if (next == DeclarationStatus.HELD) {
            await(Awaited.OFFICER, now);
        } else if (!next.isOpen()) {
            supplementDue = null;
            arrivalDue = null;
            answerDue = null;
            guaranteeDue = null;
            awaitsGuarantee = false;
        }
        limit();
    }
}
