package org.singlewindow.routing;

import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;

/**
 * What routing needs to know of one goods item.
 *
 * Goods whose commodity code is not known may be any, so whoever has a say over some goods has one over these.
 *
 * @param hs        empty where no commodity code is declared, or none that can be read
 * @param unread    true where something was declared as a commodity code that cannot be read, or may mean other goods
 * @param knownIn   countries that have the code on a list of their own, so that they read what others cannot
 * @param documents type codes presented for this item
 */
public record GoodsLine(int sequence, Optional<HsCode> hs, boolean unread, Set<CountryCode> knownIn, Danger danger,
        Set<String> documents) {

    /** Whether the goods are dangerous, as far as the declaration says what goods they are. */
    public enum Danger {
        NO, YES, UNKNOWN;

        public static Danger of(boolean dangerous) {
            return dangerous ? YES : NO;
        }
    }

    public GoodsLine {
        knownIn = Set.copyOf(knownIn);
        documents = Set.copyOf(Papers.inBothWays(documents));
    }

    public GoodsLine(int sequence, Optional<HsCode> hs, boolean dangerous, Set<String> documents) {
        this(sequence, hs, false, Set.of(), Danger.of(dangerous), documents);
    }

    /** As one country reads it. */
    GoodsLine in(CountryCode country) {
        return knownIn.contains(country) ? new GoodsLine(sequence, hs, false, Set.of(), danger, documents) : this;
    }
}
