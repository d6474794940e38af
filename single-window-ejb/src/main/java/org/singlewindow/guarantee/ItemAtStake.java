package org.singlewindow.guarantee;

import java.util.SortedMap;
import java.util.TreeMap;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.reference.ChargeRate;

/**
 * What may have to be paid for one item.
 *
 * @param position from 1
 * @param value    in the money of the quote
 * @param country  whose charges are the ones that count
 * @param rate     which these are
 * @param charges  what they come to
 * @param all      what each country of the way would charge
 */
public record ItemAtStake(int position, QuotedGoods goods, Money value, CountryCode country, ChargeRate rate,
        Money charges, SortedMap<CountryCode, Money> all) {

    public ItemAtStake {
        all = new TreeMap<>(all);
    }
}
