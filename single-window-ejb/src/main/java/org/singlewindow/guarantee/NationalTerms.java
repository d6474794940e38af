package org.singlewindow.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a country says of guarantees for transits that begin in it. */
public record NationalTerms(AmountRule rule, List<FormTerms> forms) {

    /** Of a country that says nothing: the region's rule, and no form of which anybody knows the price. */
    public static final NationalTerms SILENT = new NationalTerms(AmountRule.ROUTE, List.of());

    public NationalTerms {
        forms = List.copyOf(forms);
    }

    List<FormTerms> on(LocalDate day) {
        return forms.stream().filter(each -> each.holdsOn(day)).toList();
    }

    Optional<FormTerms> on(LocalDate day, GuaranteeType type) {
        return on(day).stream().filter(each -> each.type() == type).findFirst();
    }
}
