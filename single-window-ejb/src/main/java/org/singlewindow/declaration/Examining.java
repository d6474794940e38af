package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.mandate.Authority;
import org.singlewindow.mandate.Authorising;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Offices;
import org.singlewindow.routing.Routing;
import org.singlewindow.routing.RoutingPlan;
import org.singlewindow.routing.RoutingProfile;

/** Puts a declaration before the rules and the routing, with reference data from memory; nothing is stored. */
@ApplicationScoped
public class Examining {

    /** Whoever is told these need not be told as well that nobody has a say. */
    private static final Set<RuleCode> EXPLAIN_AN_EMPTY_PLAN = Set.of(RuleCode.NOT_OFFERED, RuleCode.UNKNOWN_COUNTRY);

    /** Lodged now, it has no row yet. */
    private static final long NOT_THERE = 0;

    @Inject
    CodeLists codeLists;

    @Inject
    Offices offices;

    @Inject
    Participants participants;

    @Inject
    Routing routing;

    @Inject
    Authorising authorising;

    @Inject
    Forerunners forerunners;

    @Inject
    RuleSwitches switches;

    @Inject
    Clock clock;

    /**
     * What came out; the plan is empty where nobody has a say, {@code principal} where it is lodged in one's own name,
     * or not to be lodged. Whose the reference is that it bears, {@code holder} says: the declarant's, also where
     * nothing allows to lodge for them.
     *
     * @param follows the rows of those that it goes on from
     * @param ahead   of a transit under guarantee, what countries that it comes to would not take
     */
    record Findings(List<Violation> violations, RoutingProfile profile, RoutingPlan plan,
            Optional<Behalf.Principal> principal, int holder, List<Long> follows, List<Ahead> ahead) {
        /** The same with each place told as the door tells places. */
        Findings placed(UnaryOperator<List<Violation>> placing) {
            return violations.isEmpty() ? this
                    : new Findings(Alike.once(placing.apply(violations)), profile, plan, principal, holder, follows,
                            ahead.stream().map(each -> each.placed(placing)).toList());
        }

        /** The same where others get it than the rules say. */
        Findings sentBy(RoutingPlan other) {
            return new Findings(violations, profile, other, principal, holder, follows, ahead);
        }

        boolean refuse() {
            return violations.stream().anyMatch(violation -> !violation.warning());
        }
    }

    /** @param forWhom code of the trader for whom it is said to be lodged */
    Findings examine(LodgeDeclaration said, Optional<String> forWhom, SignedInAs who) {
        return examine(said, forWhom, NOT_THERE, who);
    }

    /** @param itself the row of the declaration of which it would be the next version */
    Findings examine(LodgeDeclaration said, Optional<String> forWhom, long itself, SignedInAs who) {
        References world = world(said, new References.Lodger(who.participant().code(),
                who.country().orElseThrow(), new Represented(forWhom, (trader, need) -> participants.find(trader)
                        .map(each -> authorising.authorise(each, need, who)).orElse(Authority.NONE))),
                taken -> precedents(said, taken, itself, who));
        LodgeDeclaration declaration = NamedPlaces.byCode(said, world);
        List<Violation> found = LodgementRules.check(declaration, world);
        List<Violation> violations = new ArrayList<>(switches.sift(found, world.lodger().country()));
        List<Ahead> ahead = ahead(found, declaration, world);
        ahead.stream().flatMap(each -> Stream.of(each.found(), each.remark()))
                .filter(each -> !violations.contains(each)).forEach(violations::add);
        RoutingProfile profile = Profiling.profile(declaration, world);
        RoutingPlan plan = routing.plan(profile);
        NamedPlaces.unsaid(routing.unposted(profile, plan), declaration, world).forEach(violations::add);
        if (plan.isEmpty() && violations.stream().map(Violation::code).noneMatch(EXPLAIN_AN_EMPTY_PLAN::contains)) {
            violations.add(Violation.at(RuleCode.NO_RECIPIENT,
                    FindingTexts.say("nobody"),
                    "/Declaration/GoodsShipment", ""));
        }
        Behalf behalf = new Behalf(declaration, world);
        return new Findings(List.copyOf(violations), profile, plan,
                violations.stream().allMatch(Violation::warning) ? behalf.principal() : Optional.empty(),
                behalf.trader().flatMap(participants::find).orElse(who.participant()).id(),
                world.precedents().ids(), ahead);
    }

    private List<Ahead> ahead(List<Violation> found, LodgeDeclaration declaration, References world) {
        return found.isEmpty() ? List.of()
                : SecuredTransit.of(declaration, world.lodger().country())
                        .map(transit -> switches.ahead(found, world.lodger().country(),
                                transit.route().stream().filter(world.takesPart()).toList()))
                        .orElse(List.of());
    }

    /** Who would have a say if there were only these of its items, and none where there are none. */
    Optional<RoutingPlan> planFor(LodgeDeclaration said, Set<Integer> items, SignedInAs who) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        References world = world(said, new References.Lodger(who.participant().code(), who.country().orElseThrow(),
                new Represented(Optional.empty(), (trader, need) -> Authority.NONE)),
                taken -> Precedents.NONE);
        return Optional.of(routing
                .plan(Profiling.profile(NamedPlaces.byCode(said, world), world).withGoodsOnly(items)));
    }

    private Precedents precedents(LodgeDeclaration declaration, Predicate<CountryCode> takesPart, long itself,
            SignedInAs who) {
        return Precedents.of(Precedents.namedIn(declaration, takesPart), itself,
                mrn -> forerunners.findWithGoods(mrn, Behalf.procedures(declaration), itself, who));
    }

    /** @param before asked with who takes part */
    private References world(LodgeDeclaration declaration, References.Lodger lodger,
            Function<Predicate<CountryCode>, Precedents> before) {
        LocalDate today = LocalDate.now(clock);
        Predicate<CountryCode> takesPart = country -> participants.findCountry(country).isPresent();
        return new References(today,
                new References.Listed(codeLists.in(lodger.country(), ValueRules.day(declaration, today))),
                new References.Held(offices),
                takesPart, new References.Taking(participants, lodger.country()), lodger, before.apply(takesPart));
    }
}
