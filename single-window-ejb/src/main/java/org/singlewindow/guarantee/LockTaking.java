package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.singlewindow.guarantee.CoverExamination.Examined;
import org.singlewindow.kernel.Mrn;

/**
 * Takes what a movement needs of its guarantees, one after the other in the order of their numbers, so that two
 * movements never wait for each other. Where one has no room any more, what was taken of the others goes back before
 * anything was written of it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LockTaking {

    static final String SYSTEM = "system";

    private static final List<Integer> SHARES = List.of(95, 80);

    @Inject
    CoverExamination examination;

    @Inject
    LockRepository locks;

    @Inject
    UsageRepository usages;

    @Inject
    GuaranteeLedger ledger;

    @Inject
    StepRepository steps;

    @Inject
    Event<GuaranteeEvent> events;

    private record Held(Examined part, LockRepository.Level level) {}

    /** @param parts all of which cover, as far as could be seen */
    CoverOutcome take(CoverRequest request, List<Examined> parts, Instant now) {
        List<Held> held = new ArrayList<>();
        for (Examined part : parts.stream()
                .sorted(Comparator.comparing((Examined each) -> each.part().grn())
                        .thenComparing(each -> each.part().position()))
                .toList()) {
            Optional<LockRepository.Level> level = take(part, parts, now);
            if (level.isEmpty()) {
                for (int i = held.size() - 1; i >= 0; i--) {
                    untake(held.get(i));
                }
                return new CoverOutcome.NotCovered(why(part, request, now));
            }
            held.add(new Held(part, level.get()));
        }
        List<Lock> written = held.stream().map(each -> write(each, request.mrn(), now))
                .sorted(Comparator.comparingInt(Lock::position)).toList();
        return new CoverOutcome.Covered(written);
    }

    private Optional<LockRepository.Level> take(Examined part, List<Examined> all, Instant now) {
        BigDecimal amount = part.part().amount().amount();
        Optional<LockRepository.Level> level = isNamedAgain(part, all)
                ? locks.takeWhole(part.guarantee(), amount, now) : locks.take(part.guarantee(), amount, now);
        if (level.isPresent() && part.code().isPresent() && !locks.takeOfCode(part.code().get(), amount, now)) {
            locks.untake(part.guarantee(), amount, level.get());
            return Optional.empty();
        }
        return level;
    }

    /** Who is in a room of a guarantee must not wait for the guarantee itself: whoever has that waits for the room. */
    private static boolean isNamedAgain(Examined part, List<Examined> all) {
        return all.stream().filter(each -> each.part().grn().equals(part.part().grn())).count() > 1;
    }

    private void untake(Held held) {
        BigDecimal amount = held.part().part().amount().amount();
        locks.untake(held.part().guarantee(), amount, held.level());
        held.part().code().ifPresent(code -> locks.giveBackToCode(code.id(), amount));
    }

    /** It has become so since it was looked at; if that is over again, there was no room at that moment. */
    private List<Ground> why(Examined part, CoverRequest request, Instant now) {
        List<Ground> grounds = examination.examine(part.part(), request, CoverExamination.Asker.of(request), now)
                .grounds();
        return grounds.isEmpty()
                ? List.of(new Ground(part.part().position(), part.part().grn().value(), GuaranteeReason.G09))
                : grounds;
    }

    private Lock write(Held held, Mrn mrn, Instant now) {
        CoverPart part = held.part().part();
        Guarantee of = held.part().guarantee();
        UsageView view = new UsageView(mrn, part.grn(), part.position(), part.amount(), part.amount(), now,
                Optional.empty(), Optional.empty(), UsageState.LOCKED,
                held.part().code().flatMap(AccessCode::agent));
        long use = usages.add(
                new UsageRepository.Use(0, of.id(), held.part().code().map(AccessCode::id), view));
        ledger.write(GuaranteeLedger.Deed.LOCK, part.amount().amount(),
                new GuaranteeLedger.Place(of.id(), Optional.of(use), held.level()),
                new GuaranteeLedger.Cause(now, mrn.value()));
        if (of.cover().type().isSingle()) {
            GuaranteeMachine.STEPS.take(of.state(), GuaranteeStep.LOCK, GuaranteeState.USED_UP);
            steps.add(of.id(), new StepRepository.Taken(GuaranteeStep.LOCK, Optional.of(of.state()),
                    GuaranteeState.USED_UP, new StepRepository.Deed(now, SYSTEM, Optional.empty(), mrn.value()),
                    Optional.empty(), Optional.empty()));
        }
        events.fire(new GuaranteeEvent.Locked(part.grn(), SYSTEM, part.amount() + " for " + mrn));
        alert(of, held.level(), now);
        return new Lock(part.grn(), part.position(), part.amount(), now);
    }

    private void alert(Guarantee of, LockRepository.Level level, Instant now) {
        if (of.cover().type().isSingle()) {
            return; // one that is made for one movement is meant to be full
        }
        SHARES.stream().filter(share -> level.isAt(share, of.usable().amount())).findFirst()
                .filter(share -> locks.alert(of.id(), share, now))
                .ifPresent(share -> events.fire(new GuaranteeEvent.NearlyFull(of.grn(), share, SYSTEM,
                        share + " % of " + of.usable() + " are locked")));
    }
}
