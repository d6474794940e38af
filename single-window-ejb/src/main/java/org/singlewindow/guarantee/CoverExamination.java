package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;

/** Looks whether guarantees cover a movement, as they stand at this moment. Nothing is held, nothing is changed. */
@ApplicationScoped
class CoverExamination {

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    CodeRepository codes;

    @Inject
    CodeDigest digest;

    @Inject
    CodeTries tries;

    @Inject
    WayConditions conditions;

    @Inject
    Clock clock;

    /**
     * One reference, what it names, and what is amiss; a code where a right one was said.
     *
     * @param until nothing is said of it before; empty but where too many wrong codes came
     */
    record Examined(CoverPart part, Optional<Guarantee> found, Optional<AccessCode> code,
            List<GuaranteeReason> reasons, Optional<Instant> until) {

        List<Ground> grounds() {
            return reasons.stream().map(each -> new Ground(part.position(), part.grn().value(), each)).toList();
        }

        Guarantee guarantee() {
            return found.orElseThrow();
        }
    }

    /**
     * Who wants to know, or for whom goods are to go.
     *
     * @param insider who has to do with the guarantee, and tries no codes
     */
    record Asker(int firm, Predicate<Guarantee> insider) {

        /** A movement's: nobody but its holder has to do with a guarantee by that alone. */
        static Asker of(CoverRequest request) {
            return new Asker(request.holder(), nobody -> false);
        }

        private boolean tries(Optional<Guarantee> found) {
            return found.filter(of -> of.parties().holder() == firm || insider.test(of)).isEmpty();
        }
    }

    /** In the order of the references. Two of them to the same guarantee have to find room together. */
    List<Examined> examine(CoverRequest request) {
        return examine(request, clock.instant());
    }

    /** Whether they did at that moment; of their room, what is left now. */
    List<Examined> examine(CoverRequest request, Instant at) {
        OnTheWay way = conditions.of(request, at);
        Map<Grn, Money> wanted = new HashMap<>();
        List<Examined> all = new ArrayList<>();
        request.parts().stream().sorted(Comparator.comparingInt(CoverPart::position)).forEach(part -> {
            Examined examined = examine(part, request, Asker.of(request), new Day(at, way));
            if (examined.reasons().isEmpty()) {
                Money sum = wanted.merge(part.grn(), part.amount(), Money::plus);
                boolean twice = wanted.containsKey(part.grn()) && !sum.equals(part.amount());
                if (twice && !fits(examined.guarantee(), sum)) {
                    examined = new Examined(part, examined.found(), examined.code(), List.of(again(examined)),
                            Optional.empty());
                }
            }
            all.add(examined);
        });
        return all;
    }

    private static boolean fits(Guarantee guarantee, Money sum) {
        return !guarantee.cover().type().isSingle() && sum.compareTo(guarantee.balance()) <= 0;
    }

    private static GuaranteeReason again(Examined examined) {
        GuaranteeType type = examined.guarantee().cover().type();
        return type == GuaranteeType.VOUCHER ? GuaranteeReason.G05
                : type.isSingle() ? GuaranteeReason.G10 : GuaranteeReason.G09;
    }

    /** Whether there is a guarantee or none: whoever tries codes of a number is told the same, and held back alike. */
    Examined examine(CoverPart part, CoverRequest request, Asker asker) {
        return examine(part, request, asker, clock.instant());
    }

    Examined examine(CoverPart part, CoverRequest request, Asker asker, Instant at) {
        return examine(part, request, asker, new Day(at, conditions.of(request, at)));
    }

    /** A moment, and what the countries say then. */
    private record Day(Instant at, OnTheWay way) {}

    private Examined examine(CoverPart part, CoverRequest request, Asker asker, Day day) {
        Optional<Guarantee> found = guarantees.find(part.grn());
        boolean trying = !part.accessCode().isEmpty() && asker.tries(found);
        CodeTries.Known before = trying ? tries.of(asker.firm(), part.grn()) : CodeTries.NOTHING;
        if (before.until().isPresent()) {
            return new Examined(part, found, Optional.empty(), List.of(GuaranteeReason.TOO_MANY_TRIES),
                    before.until());
        }
        Optional<AccessCode> code = found.flatMap(of -> digest.find(part.accessCode(), of.salt(),
                codes.list(of.id())));
        if (trying && code.isEmpty()) {
            tries.wrong(asker.firm(), part.grn(), part.accessCode());
        } else if (before.any()) {
            tries.right(asker.firm(), part.grn());
        }
        List<GuaranteeReason> reasons = found.map(of -> CoverReasons.reasons(of, part, request,
                new CoverReasons.Known(code, asker.insider().test(of), day.at(), day.way())))
                .orElse(List.of(GuaranteeReason.G01));
        return new Examined(part, found, code, reasons, Optional.empty());
    }
}
