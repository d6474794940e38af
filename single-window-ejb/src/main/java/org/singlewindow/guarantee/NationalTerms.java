package org.singlewindow.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a country says of guarantees for transits that begin in it. */
public record NationalTerms(AmountRule rule, List<FormTerms> forms, List<FraudBrake> brakes) {

    /** Of a country that says nothing: the region's rule, and no form of which anybody knows the price. */
    public static final NationalTerms SILENT = new NationalTerms(AmountRule.ROUTE, List.of(), List.of());

    public NationalTerms {
        forms = List.copyOf(forms);
        brakes = List.copyOf(brakes);
    }

    /**
     * A type of which it has never said anything it does not refuse. @param arrival of the goods in it, at the latest
     */
    boolean takes(GuaranteeType type, LocalDate day, LocalDate arrival) {
        List<FormTerms> said = forms.stream().filter(each -> each.type() == type).toList();
        return said.isEmpty() || said.stream().anyMatch(each -> each.takes(day, arrival));
    }

    List<FormTerms> on(LocalDate day) {
        return forms.stream().filter(each -> each.holdsOn(day)).toList();
    }

    Optional<FormTerms> on(LocalDate day, GuaranteeType type) {
        return on(day).stream().filter(each -> each.type() == type).findFirst();
    }
}
