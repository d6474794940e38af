package org.singlewindow.guarantee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.Money;

/**
 * What a holder's guarantees have been used for in a time, and which reference amount would have been enough.
 *
 * @param from since when its ledger was replayed, to {@code until}
 */
public record Simulation(Instant from, Instant until, List<Part> parts) {

    /** From so many per cent on the holder is told; at its height a limit that is wide enough stays below. */
    private static final int COMFORT = 80;
    private static final BigDecimal STEP = BigDecimal.valueOf(1_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Integer> TIERS = List.of(100, 50, 30, 0);

    public Simulation {
        parts = List.copyOf(parts);
    }

    /**
     * All in one currency.
     *
     * @param movements that locked something in that time, {@code locked} together
     * @param peak      the most that was locked at once, {@code peakAt} when it came to that; empty where nothing was
     * @param held      what is locked now
     * @param limit     what the guarantees in force answer for together
     * @param proposed  a reference amount of which the height would have been four fifths
     * @param tiers     one a share, the highest first
     */
    public record Part(String currency, long movements, Money locked, Money peak, Optional<Instant> peakAt, Money held,
            Money limit, Money proposed, List<TierCost> tiers) {

        /** More than nothing where the limit should be raised, less where it could be lowered. */
        public Money difference() {
            return proposed.minus(limit);
        }
    }

    /**
     * @param lodged of the proposed reference amount
     * @param cost   what guarantors would have asked for the movements of that time, without the least that they ask
     *               for each; empty where the country does not say it
     */
    public record TierCost(int percent, Money lodged, Optional<Money> cost) {}

    /** What has happened in one currency. */
    record Replayed(String currency, long movements, Money locked, Money peak, Optional<Instant> peakAt, Money held,
            Money limit) {}

    /** @param rate per cent of what is covered, for one movement */
    static Part of(Replayed replayed, Optional<BigDecimal> rate) {
        Money proposed = propose(replayed.peak());
        return new Part(replayed.currency(), replayed.movements(), replayed.locked(), replayed.peak(),
                replayed.peakAt(), replayed.held(), replayed.limit(), proposed,
                TIERS.stream().map(tier -> new TierCost(tier, proposed.percent(tier),
                        rate.map(each -> cost(replayed.locked(), tier, each)))).toList());
    }

    /** Up to the next thousand. */
    static Money propose(Money peak) {
        BigDecimal wide = peak.amount().multiply(HUNDRED).divide(BigDecimal.valueOf(COMFORT));
        BigDecimal thousands = Stream.of(wide.divideToIntegralValue(STEP).multiply(STEP))
                .map(whole -> whole.compareTo(wide) < 0 ? whole.add(STEP) : whole).findFirst().orElseThrow();
        return new Money(thousands, peak.currency());
    }

    private static Money cost(Money locked, int tier, BigDecimal rate) {
        return Money.up(locked.amount().multiply(BigDecimal.valueOf(tier)).multiply(rate)
                .divide(HUNDRED.multiply(HUNDRED)), locked.currency());
    }
}
