package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
    Clock clock;

    /** One reference, what it names, and what is amiss; a code where a right one was said. */
    record Examined(CoverPart part, Optional<Guarantee> found, Optional<AccessCode> code,
            List<GuaranteeReason> reasons) {

        List<Ground> grounds() {
            return reasons.stream().map(each -> new Ground(part.position(), part.grn().value(), each)).toList();
        }

        Guarantee guarantee() {
            return found.orElseThrow();
        }
    }

    /**
     * In the order of the references. Two of them to the same guarantee have to find room together.
     *
     * @param insider who knows of the guarantee anyway
     */
    List<Examined> examine(CoverRequest request, Predicate<Guarantee> insider) {
        Map<Grn, Money> wanted = new HashMap<>();
        List<Examined> all = new ArrayList<>();
        request.parts().stream().sorted(Comparator.comparingInt(CoverPart::position)).forEach(part -> {
            Examined examined = examine(part, request, insider);
            if (examined.reasons().isEmpty()) {
                Money sum = wanted.merge(part.grn(), part.amount(), Money::plus);
                boolean twice = wanted.containsKey(part.grn()) && !sum.equals(part.amount());
                if (twice && !fits(examined.guarantee(), sum)) {
                    examined = new Examined(part, examined.found(), examined.code(), List.of(again(examined)));
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

    Examined examine(CoverPart part, CoverRequest request, Predicate<Guarantee> insider) {
        Optional<Guarantee> found = guarantees.find(part.grn());
        if (found.isEmpty()) {
            digest.findNothing(part.accessCode());
            return new Examined(part, found, Optional.empty(), List.of(GuaranteeReason.G01));
        }
        Guarantee guarantee = found.get();
        Optional<AccessCode> code = digest.find(part.accessCode(), guarantee.salt(), codes.list(guarantee.id()));
        return new Examined(part, found, code, CoverReasons.reasons(guarantee, part, request,
                new CoverReasons.Known(code, insider.test(guarantee), clock.instant())));
    }
}
