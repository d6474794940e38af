package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;

/** Guarantees as people and systems see them, and who sees which. */
@ApplicationScoped
class GuaranteeViews {

    /** A guarantor is bound so long after it has given notice. */
    static final int DAYS_OF_NOTICE = 16;

    @Inject
    Participants participants;

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    CodeRepository codes;

    @Inject
    Clock clock;

    /** Nothing where it is not for them to know that there is one. */
    Set<GuaranteeSide> sides(Guarantee of, SignedInAs who) {
        return sides(of, () -> codes.isAgent(of.id(), who.participant().id()), who);
    }

    private static Set<GuaranteeSide> sides(Guarantee of, BooleanSupplier agent, SignedInAs who) {
        Set<GuaranteeSide> sides = EnumSet.noneOf(GuaranteeSide.class);
        Reach reach = Policy.reach(UseCase.READ_GUARANTEE, who);
        if (reach == Reach.NOTHING) {
            return sides;
        }
        int firm = who.participant().id();
        boolean home = who.country().filter(of.parties().country()::equals).isPresent();
        note(sides, GuaranteeSide.HOLDER, of.parties().holder() == firm);
        note(sides, GuaranteeSide.GUARANTOR, of.parties().guarantor().filter(each -> each == firm).isPresent());
        note(sides, GuaranteeSide.CUSTOMS, home && who.participant().isCustoms());
        note(sides, GuaranteeSide.OVERSEER, home && isCountry(who));
        note(sides, GuaranteeSide.AGENT,
                sides.isEmpty() && !who.participant().hasQueue() && agent.getAsBoolean());
        return sides;
    }

    static boolean isCountry(SignedInAs who) {
        return who.participant().hasQueue() && !who.participant().is(Capability.AGENCY);
    }

    private static void note(Set<GuaranteeSide> sides, GuaranteeSide side, boolean holds) {
        if (holds) {
            sides.add(side);
        }
    }

    GuaranteeView of(Guarantee seen, SignedInAs who) {
        return all(List.of(seen), who).get(0);
    }

    /** In the same order; what they have in common is asked for once. */
    List<GuaranteeView> all(List<Guarantee> seen, SignedInAs who) {
        Map<Grn, List<Grn>> together = seen.stream().anyMatch(GuaranteeViews::isOfSeveral)
                ? guarantees.together(seen.stream().filter(GuaranteeViews::isOfSeveral).map(Guarantee::undertaking))
                : Map.of();
        long[] others = seen.stream().filter(each -> sides(each, () -> false, who).isEmpty())
                .mapToLong(Guarantee::id).toArray();
        Map<Long, CodeRepository.OfAgent> own = others.length == 0 ? Map.of()
                : codes.listWithUse(others, who.participant().id());
        return seen.stream().map(each -> of(each, together.getOrDefault(each.undertaking(), List.of(each.grn())),
                Optional.ofNullable(own.get(each.id())), who)).toList();
    }

    private static boolean isOfSeveral(Guarantee seen) {
        return seen.cover().type() == GuaranteeType.COMPREHENSIVE || seen.cover().type() == GuaranteeType.VOUCHER;
    }

    /** @param code by which an agent uses it */
    private GuaranteeView of(Guarantee seen, List<Grn> together, Optional<CodeRepository.OfAgent> code,
            SignedInAs who) {
        Set<GuaranteeSide> sides = sides(seen, code::isPresent, who);
        GuaranteeView.Balance balance = balance(seen, code.filter(each -> sides.contains(GuaranteeSide.AGENT)));
        return new GuaranteeView(seen.grn(), seen.standing().version(), seen.state(),
                new GuaranteeView.Parties(
                        seen.parties().guarantor().map(participants::get).map(GuaranteeView.Firm::of),
                        GuaranteeView.Firm.of(participants.get(seen.parties().holder())), seen.parties().country()),
                cover(seen, balance.of()), time(seen), balance,
                together, sides, StepRules.offered(seen,
                        new StepRules.Asking(sides, who.participant().id(), today(seen))).stream()
                        .filter(step -> Policy.allows(StepRules.useCase(step), who)).toList());
    }

    private static GuaranteeView.Cover cover(Guarantee seen, Money limit) {
        Guarantee.Cover cover = seen.cover();
        return new GuaranteeView.Cover(cover.type(), cover.form(), limit, cover.tier(),
                limit.percent(cover.tier()), cover.share(), seen.usable(), cover.permission(), cover.otherReference(),
                cover.notIn().stream().sorted().toList(), cover.notFor(), cover.departure(), cover.monitoring());
    }

    private GuaranteeView.Time time(Guarantee seen) {
        Guarantee.Standing standing = seen.standing();
        return new GuaranteeView.Time(seen.days().first(), seen.days().last(), standing.at(), standing.by(),
                standing.revokedFrom(),
                standing.demand().map(each -> new GuaranteeView.Demanded(each.limit(), each.until())),
                today(seen).plusDays(DAYS_OF_NOTICE));
    }

    /** In the country of guarantee. */
    LocalDate today(Guarantee of) {
        return LocalDate.ofInstant(clock.instant(), participants.zone(of.parties().country()));
    }

    /** An agent is told of its own code alone. */
    private static GuaranteeView.Balance balance(Guarantee seen, Optional<CodeRepository.OfAgent> own) {
        String currency = seen.limit().currency();
        Money exposure = own.map(each -> new Money(each.code().exposure(), currency))
                .orElse(seen.standing().exposure());
        Money limit = own.flatMap(each -> each.code().subLimit()).map(each -> new Money(each, currency))
                .orElse(seen.limit());
        Money left = own.isPresent() ? smaller(Guarantee.room(limit, exposure), seen.balance()) : seen.balance();
        return new GuaranteeView.Balance(exposure, left, limit,
                own.map(CodeRepository.OfAgent::uses).orElse(seen.standing().uses()));
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
