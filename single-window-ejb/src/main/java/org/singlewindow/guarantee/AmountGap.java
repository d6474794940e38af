package org.singlewindow.guarantee;

import org.singlewindow.kernel.CountryCode;

/**
 * Why no amount can be said: what nobody here knows. Nothing is made up in its place.
 *
 * @param position which goods, from 1
 * @param country  that has not said it
 * @param what     a commodity code or a currency
 */
public record AmountGap(int position, Kind kind, CountryCode country, String what) {

    public enum Kind {
        /** The country has said nothing of what it charges on such goods. */
        CHARGES,
        /** It does not say what that money is worth. */
        EXCHANGE
    }
}
