package org.singlewindow.transit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.guarantee.CoverOutcome;
import org.singlewindow.guarantee.CoverPart;
import org.singlewindow.guarantee.CoverRequest;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;

/**
 * What a movement's guarantees are to be asked for, and of which there is nothing to ask: a number or an amount that is
 * missing, or is none, is a reason of its own. Each type has a number here, waivers and deposits too, since customs has
 * confirmed them under one: what a document says of itself answers for nothing. Nobody fills in an amount that is not
 * there.
 */
record CoverParts(List<CoverPart> parts, List<CoverGround> grounds) {

    static CoverParts of(List<NamedGuarantee> named) {
        List<CoverPart> parts = new ArrayList<>();
        List<CoverGround> grounds = new ArrayList<>();
        for (NamedGuarantee each : named) {
            Optional<Grn> grn = Grn.parse(each.reference());
            Optional<RuleCode> fault = Money.fault(each.amount(), each.currency());
            if (grn.isEmpty()) {
                grounds.add(new CoverGround(RuleCode.G01, each.position(), what(each)));
            } else if (fault.isPresent()) {
                grounds.add(new CoverGround(fault.get(), each.position(), what(each)));
            } else {
                parts.add(new CoverPart(grn.get(), each.accessCode(), each.type(),
                        Money.parse(each.amount(), each.currency()).orElseThrow(),
                        each.position()));
            }
        }
        return new CoverParts(List.copyOf(parts), List.copyOf(grounds));
    }

    private static String what(NamedGuarantee each) {
        return each.reference().isEmpty() ? each.type() : each.reference();
    }

    boolean isNothingToLock() {
        return parts.isEmpty();
    }

    /** @param days how many after its release it arrives in each country, at the latest */
    CoverRequest request(Movement movement, CountryCode departure, Map<CountryCode, Integer> days) {
        return new CoverRequest(movement.mrn(), movement.holder(), new HashSet<>(movement.way().route()),
                movement.way().goods(), departure, parts, days);
    }

    /** These and what the guarantees themselves have to say, in the order of the document. */
    List<CoverGround> grounds(CoverOutcome outcome) {
        List<CoverGround> all = new ArrayList<>(grounds);
        if (outcome instanceof CoverOutcome.NotCovered not) {
            not.grounds().forEach(each -> all
                    .add(new CoverGround(RuleCode.valueOf(each.reason().name()), each.position(), each.grn())));
        }
        return all.stream().sorted(Comparator.comparingInt(CoverGround::position)).toList();
    }
}
