package org.singlewindow.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a country charges on some goods that come in.
 *
 * @param hs    beginnings of their commodity codes; of none, it counts for all goods that no other line names
 * @param duty  customs duty in percent of the value
 * @param vat   value added tax in percent of the value with duty and other charges
 * @param other excise and the like in percent of the value
 * @param until the last day; empty where there is none
 */
public record ChargeRate(SortedSet<String> hs, BigDecimal duty, BigDecimal vat, BigDecimal other, LocalDate from,
        Optional<LocalDate> until) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ChargeRate {
        hs = new TreeSet<>(hs);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /**
     * All charges together, as a part of the value: duty and other charges on the value, value added tax on what these
     * make of it.
     */
    public BigDecimal share() {
        BigDecimal before = duty.add(other).divide(HUNDRED, MathContext.DECIMAL64);
        return before.add(BigDecimal.ONE.add(before).multiply(vat).divide(HUNDRED, MathContext.DECIMAL64));
    }
}
