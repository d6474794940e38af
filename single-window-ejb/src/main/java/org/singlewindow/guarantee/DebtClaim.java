package org.singlewindow.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;

/**
 * What customs of the country where a debt arose asks of whoever answers for a guarantee. It begins with the notice
 * that a movement was not discharged; not before a while after it is anything claimed, and not later than another; then
 * it is paid or disputed by a day. It ends with the payment, or because nothing is owed any more.
 *
 * @param use       what is locked for the movement
 * @param guarantee as it stood when it was read
 */
record DebtClaim(long id, int version, UsageRepository.Use use, Guarantee guarantee, Claimant claimant,
        DebtClaimState state, Times times, Optional<Money> amount, String debtor) {

    /** Customs of a country. */
    record Claimant(int party, CountryCode country) {}

    /** @param due to be paid or disputed before; empty while nobody has to */
    record Times(LocalDate notice, Instant from, Instant until, Optional<Instant> due, Instant givenAt) {

        Times due(Optional<Instant> clock) {
            return new Times(notice, from, until, clock, givenAt);
        }
    }

    /** In another state; a clock runs in some alone. */
    DebtClaim in(DebtClaimState after, Optional<Instant> clock) {
        return new DebtClaim(id, version + 1, use, guarantee, claimant, after,
                times.due(after.isTimed() ? clock : Optional.empty()), amount, debtor);
    }

    DebtClaim over(Money sum, String owedBy) {
        return new DebtClaim(id, version, use, guarantee, claimant, state, times, Optional.of(sum), owedBy);
    }

    /** The last day on which it is paid in time, as the country that claims has it. @param due its end */
    static LocalDate lastDay(Instant due, ZoneId there) {
        return LocalDate.ofInstant(due, there).minusDays(1);
    }

    /** Whether time has made it overdue, be it noted or not. */
    DebtClaimState stateAt(Instant now) {
        return state.isTimed() && times.due().filter(due -> !now.isBefore(due)).isPresent() ? DebtClaimState.OVERDUE
                : state;
    }
}
