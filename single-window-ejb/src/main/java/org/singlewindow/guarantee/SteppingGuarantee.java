package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;

/**
 * Somebody takes a step with a guarantee: its guarantor, its holder, its customs. What holds a guarantee at this moment
 * is waited for; what comes afterwards finds it changed. A step with the guarantee under which vouchers were issued is
 * one with each of them that it can be taken with.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SteppingGuarantee {

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    GuaranteeViews views;

    @Inject
    GuaranteeLedger ledger;

    @Inject
    StepRepository steps;

    @Inject
    Participants participants;

    @Inject
    Event<GuaranteeEvent> events;

    @Inject
    Clock clock;

    private record Deed(StepWish wish, SignedInAs who, Instant at) {}

    /** @param seen the version that they have before them; empty where they do not say */
    public SteppingOutcome take(Grn grn, StepWish wish, OptionalInt seen, SignedInAs who) {
        Policy.require(StepRules.useCase(wish.step()), who);
        // of several, the one under which the others were issued has the least number
        List<Guarantee> all = guarantees.find(grn).filter(Guarantee::isVoucherBook)
                .map(book -> guarantees.listTogetherLocked(book.undertaking()))
                .orElseGet(() -> guarantees.findLocked(grn).stream().toList());
        Optional<Guarantee> found = all.stream().findFirst();
        Set<GuaranteeSide> sides = found.map(each -> views.sides(each, who)).orElse(Set.of());
        if (sides.isEmpty()) {
            return GuaranteeUndone.of(new StepRules.Flaw(RuleCode.NOT_FOUND, "unknown"));
        }
        Guarantee guarantee = found.get();
        var asking = new StepRules.Asking(sides, who.participant().id(), views.today(guarantee));
        Optional<StepRules.Flaw> obstacle = StepRules.obstacle(wish.step(), guarantee, asking);
        if (obstacle.isEmpty() && seen.isPresent() && seen.getAsInt() != guarantee.standing().version()) {
            return GuaranteeUndone.changed("changed");
        }
        return obstacle.or(() -> StepRules.unsaid(wish, guarantee, asking)).<SteppingOutcome>map(GuaranteeUndone::of)
                .orElseGet(() -> {
                    Deed deed = new Deed(wish, who, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    all.stream().filter(each -> StepRules.flaw(wish, each, asking).isEmpty())
                            .forEach(each -> take(each, deed));
                    return new SteppingOutcome.Done(views.of(guarantees.get(guarantee.id()), who));
                });
    }

    private void take(Guarantee of, Deed deed) {
        Guarantee after = after(of, deed);
        GuaranteeMachine.STEPS.take(of.state(), deed.wish().step(), after.state());
        guarantees.settle(after);
        if (deed.wish().step() == GuaranteeStep.RESIZE) {
            ledger.write(GuaranteeLedger.Deed.RESIZE, after.limit().minus(of.limit()).amount(),
                    new GuaranteeLedger.Place(of.id(), Optional.empty(),
                            LockRepository.Level.of(of.standing().exposure().amount(), after.limit().amount())),
                    new GuaranteeLedger.Cause(deed.at(), deed.wish().reason()));
        }
        Optional<Money> amount = amount(of, deed);
        Optional<Instant> effective = effective(after, deed);
        steps.add(of.id(), new StepRepository.Taken(deed.wish().step(), Optional.of(of.state()), after.state(),
                new StepRepository.Deed(deed.at(), deed.who().signIn(),
                        Optional.of(deed.who().participant().id()), deed.wish().reason()),
                amount.map(Money::amount), effective));
        events.fire(new GuaranteeEvent.Stepped(of.grn(), deed.wish().step(), deed.who().signIn(),
                of.state() + " to " + after.state() + amount.map(sum -> ", " + sum).orElse("")
                        + effective.map(moment -> ", " + moment).orElse("")
                        + (deed.wish().reason().isEmpty() ? "" : ": " + deed.wish().reason())));
    }

    private Guarantee after(Guarantee of, Deed deed) {
        Guarantee.Standing now = of.standing();
        return switch (deed.wish().step()) {
            case CONFIRM -> of.standing(now.in(GuaranteeState.ACTIVE));
            case REINSTATE -> of.standing(now.in(isDemandedStill(of) ? GuaranteeState.TOP_UP_REQUIRED
                    : GuaranteeState.ACTIVE));
            case CANCEL -> of.standing(now.in(GuaranteeState.CANCELLED));
            case LIBERATE -> of.standing(now.in(GuaranteeState.LIBERATED));
            case SUSPEND -> of.standing(now.suspendedBy(deed.who().participant().id()).in(GuaranteeState.SUSPENDED));
            case DEMAND -> of.standing(now.demanding(new Guarantee.Demand(amount(of, deed).orElseThrow(),
                    LocalDate.parse(deed.wish().day()).plusDays(1).atStartOfDay(zone(of)).toInstant()))
                    .in(GuaranteeState.TOP_UP_REQUIRED));
            case RESIZE -> resized(of, amount(of, deed).orElseThrow());
            case REVOKE -> of.standing(now.revokedFrom((deed.wish().day().isEmpty()
                    ? views.today(of).plusDays(GuaranteeViews.DAYS_OF_NOTICE) : LocalDate.parse(deed.wish().day()))
                    .atStartOfDay(zone(of)).toInstant()));
            default -> throw new IllegalArgumentException("nobody takes the step " + deed.wish().step());
        };
    }

    /** Who suspends it takes back no demand by reinstating it; customs does by reinstating what is not suspended. */
    private static boolean isDemandedStill(Guarantee of) {
        return of.state() == GuaranteeState.SUSPENDED && of.standing().demand().isPresent();
    }

    private static Guarantee resized(Guarantee of, Money limit) {
        boolean enough = of.standing().demand().filter(each -> limit.compareTo(each.limit()) >= 0).isPresent();
        Guarantee.Standing now = enough ? of.standing().demandingNothing() : of.standing();
        return of.limitedTo(limit).standing(enough && of.state() == GuaranteeState.TOP_UP_REQUIRED
                ? now.in(GuaranteeState.ACTIVE) : now);
    }

    private static Optional<Money> amount(Guarantee of, Deed deed) {
        return deed.wish().amount().isEmpty() ? Optional.empty()
                : Money.parse(deed.wish().amount(), of.limit().currency());
    }

    private static Optional<Instant> effective(Guarantee after, Deed deed) {
        return switch (deed.wish().step()) {
            case REVOKE -> after.standing().revokedFrom();
            case DEMAND -> after.standing().demand().map(Guarantee.Demand::until);
            default -> Optional.empty();
        };
    }

    private ZoneId zone(Guarantee of) {
        return participants.zone(of.parties().country());
    }
}
