package org.singlewindow.guarantee;

import java.util.List;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;

/**
 * What all guarantees together come to, without telling of any one.
 *
 * @param breaches what the ledger does not prove, each in a sentence; empty where all is right
 */
public record GuaranteeFigures(List<Line> lines, List<String> breaches) {

    /** Of one country, in one state and one currency. */
    public record Line(CountryCode country, GuaranteeState state, long count, Money limit, Money exposure) {}
}
