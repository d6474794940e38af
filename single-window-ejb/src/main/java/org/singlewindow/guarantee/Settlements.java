package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;

/**
 * Who owes whom among the countries, for customs and whoever looks after a country; the region sees all. What was sent
 * the payer marks, what was received the payee: once each, whoever marks it again finds it so.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Settlements {

    private static final int LONGEST = 100;

    @Inject
    SettlementRepository settlements;

    @Inject
    Event<GuaranteeEvent> events;

    @Inject
    Clock clock;

    /** @param next number behind which the list goes on; empty where it does not */
    public record Listed(List<Settlement> rows, OptionalLong next) {}

    /** What is not received yet, of one country to another. */
    public record Owed(CountryCode payer, CountryCode payee, Money amount) {}

    public static boolean areFor(SignedInAs who) {
        return Policy.reach(UseCase.READ_SETTLEMENT, who) == Reach.REGION
                || Policy.allows(UseCase.READ_SETTLEMENT, who) && DebtClaimViews.authority(who).isPresent();
    }

    /** Newest first. */
    public Listed list(OptionalLong before, int size, SignedInAs who) {
        if (!areFor(who)) {
            return new Listed(List.of(), OptionalLong.empty());
        }
        List<Settlement> found = settlements.list(whose(who), before.orElse(Long.MAX_VALUE), size + 1);
        return new Listed(found.stream().limit(size).map(each -> seen(each, who)).toList(),
                found.size() > size ? OptionalLong.of(found.get(size - 1).id()) : OptionalLong.empty());
    }

    public List<Owed> owed(SignedInAs who) {
        return areFor(who) ? settlements.sums(whose(who)).stream()
                .map(each -> new Owed(each.payer(), each.payee(), each.amount())).toList() : List.of();
    }

    /** Empty also where it is not for them to know of. */
    public Optional<Settlement> find(long id, SignedInAs who) {
        return areFor(who) ? settlements.find(id).filter(each -> sees(each, who)).map(each -> seen(each, who))
                : Optional.empty();
    }

    private static Optional<CountryCode> whose(SignedInAs who) {
        return Policy.reach(UseCase.READ_SETTLEMENT, who) == Reach.REGION ? Optional.empty() : who.country();
    }

    private static boolean sees(Settlement each, SignedInAs who) {
        return whose(who).filter(country -> !country.equals(each.payer()) && !country.equals(each.payee())).isEmpty();
    }

    private Settlement seen(Settlement each, SignedInAs who) {
        Settlement.State state = Settlement.state(each.times(), clock.instant());
        List<Settlement.Mark> steps = new ArrayList<>();
        if (Policy.allows(UseCase.MARK_SETTLEMENT, who) && who.participant().isCustoms()) {
            boolean open = state == Settlement.State.OWED || state == Settlement.State.LATE;
            if (open && who.country().filter(each.payer()::equals).isPresent()) {
                steps.add(Settlement.Mark.SEND);
            }
            if (state == Settlement.State.SENT && who.country().filter(each.payee()::equals).isPresent()) {
                steps.add(Settlement.Mark.RECEIVE);
            }
        }
        return new Settlement(each.id(), each.version(), state, each.claim(), each.payer(), each.payee(),
                each.amount(), each.times(), each.reference(), List.copyOf(steps));
    }

    /** @param reference under which it was sent; of what is received nothing is said */
    public SettlementOutcome mark(long id, Settlement.Mark mark, String reference, SignedInAs who) {
        Policy.require(UseCase.MARK_SETTLEMENT, who);
        Optional<Settlement> found = find(id, who);
        if (found.isEmpty()) {
            return no(RuleCode.NOT_FOUND, "settlement.unknown", "");
        }
        Settlement of = found.get();
        CountryCode mine = mark == Settlement.Mark.SEND ? of.payer() : of.payee();
        if (!who.participant().isCustoms() || who.country().filter(mine::equals).isEmpty()) {
            return no(RuleCode.NOT_ALLOWED, "settlement.notYours." + mark, "");
        }
        String said = Blanks.strip(reference);
        if (mark == Settlement.Mark.SEND && !of.times().sent().isPresent()) {
            if (said.isEmpty()) {
                return no(RuleCode.MISSING, "settlement.reference", "/reference");
            }
            Optional<RuleCode> fault = FreeText.unfit(said, LONGEST);
            if (fault.isPresent()) {
                return no(fault.get(), "debt.text." + fault.get(), "/reference", LONGEST);
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean marked = mark == Settlement.Mark.SEND ? settlements.send(id, said, who.signIn(), now)
                : settlements.receive(id, who.signIn(), now);
        if (!marked) {
            return no(RuleCode.INVALID_STATE, "settlement.state." + of.state(), "");
        }
        events.fire(new GuaranteeEvent.Settled(of.claim().grn(), mark == Settlement.Mark.SEND ? "sent" : "received",
                who.signIn(), of.payer() + " to " + of.payee() + " " + of.amount() + ", claim no. "
                        + of.claim().number() + (said.isEmpty() ? "" : ", " + said)));
        return new SettlementOutcome.Marked(find(id, who).orElseThrow());
    }

    private static SettlementOutcome no(RuleCode code, String sentence, String place, Object... arguments) {
        return GuaranteeUndone.of(new StepRules.Flaw(code, sentence, arguments).at(place));
    }
}
