package org.singlewindow.guarantee;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;

/**
 * A guarantee as it is kept. What is locked of it changes under whoever holds this, unless its row is locked; a lock
 * asks again.
 *
 * @param undertaking number of the first of those that were registered with it
 * @param salt        of its access codes
 */
record Guarantee(long id, Grn grn, Grn undertaking, Parties parties, Cover cover, Days days, Standing standing,
        String salt) {

    /** @param guarantor empty where nobody but the holder answers for it @param country of guarantee */
    record Parties(Optional<Integer> guarantor, int holder, CountryCode country, int registrar) {}

    /**
     * What it is good for.
     *
     * @param limit          the reference amount
     * @param tier           per cent of it that were lodged
     * @param share          per cent that its holder has to lodge now, if that is more: it stands for less then
     * @param permission     number of the decision of customs that allows to lodge less; empty where it is not needed
     * @param otherReference what it goes by elsewhere; may be empty
     * @param notIn          countries where it is not good
     * @param notFor         beginnings of commodity codes that it does not cover
     * @param departure      country of departure that it was given for
     * @param monitoring     1 to 3, of code list CL050
     */
    record Cover(GuaranteeType type, GuaranteeForm form, Money limit, int tier, int share,
            String permission, String otherReference, Set<CountryCode> notIn, List<String> notFor,
            Optional<CountryCode> departure,
            int monitoring) {}

    /** The first and the last, and the moments at which they begin and end in its country. */
    record Days(LocalDate first, LocalDate last, Instant begins, Instant ends) {}

    /**
     * How it stands.
     *
     * @param exposure what is locked
     * @param rooms    in how many rooms a part of it is set aside
     * @param by       who registered it, by sign-in
     */
    record Standing(GuaranteeState state, int version, Money exposure, long uses, int rooms, int alerted,
            Optional<Instant> revokedFrom, Optional<Integer> suspendedBy, Optional<Demand> demand, Instant at,
            String by) {

        /**
         * In another state; who suspended it belongs to one alone, and what is demanded stays while it is suspended.
         */
        Standing in(GuaranteeState after) {
            boolean suspended = after == GuaranteeState.SUSPENDED;
            return new Standing(after, version + 1, exposure, uses, rooms, alerted, revokedFrom,
                    suspended ? suspendedBy : Optional.empty(),
                    suspended || after == GuaranteeState.TOP_UP_REQUIRED ? demand : Optional.empty(), at, by);
        }

        /** Nothing is demanded any more. */
        Standing demandingNothing() {
            return new Standing(state, version, exposure, uses, rooms, alerted, revokedFrom, suspendedBy,
                    Optional.empty(), at, by);
        }

        Standing revokedFrom(Instant moment) {
            return new Standing(state, version, exposure, uses, rooms, alerted, Optional.of(moment), suspendedBy,
                    demand, at,
                    by);
        }

        Standing suspendedBy(int participant) {
            return new Standing(state, version, exposure, uses, rooms, alerted, revokedFrom, Optional.of(participant),
                    demand,
                    at, by);
        }

        Standing demanding(Demand wanted) {
            return new Standing(state, version, exposure, uses, rooms, alerted, revokedFrom, suspendedBy,
                    Optional.of(wanted),
                    at, by);
        }
    }

    /** What customs demands, and until when. */
    record Demand(Money limit, Instant until) {}

    Guarantee standing(Standing changed) {
        return new Guarantee(id, grn, undertaking, parties, cover, days, changed, salt);
    }

    Guarantee limitedTo(Money limit) {
        return new Guarantee(id, grn, undertaking, parties, new Cover(cover.type(), cover.form(), limit, cover.tier(),
                cover.share(), cover.permission(), cover.otherReference(), cover.notIn(), cover.notFor(),
                cover.departure(),
                cover.monitoring()), days, standing, salt);
    }

    Money limit() {
        return cover.limit();
    }

    /** Up to how much may be locked at once: what is lodged stands for that much by the holder's share. */
    Money usable() {
        return cover.share() <= cover.tier() ? limit()
                : Money.down(limit().amount().multiply(BigDecimal.valueOf(cover.tier()))
                        .divide(BigDecimal.valueOf(cover.share()), MathContext.DECIMAL64), limit().currency());
    }

    /** What is still to be had; nothing where more is locked than there would be room for now. */
    Money balance() {
        return room(usable(), standing.exposure());
    }

    static Money room(Money limit, Money locked) {
        Money left = limit.minus(locked);
        return left.isNegative() ? Money.zero(left.currency()) : left;
    }

    GuaranteeState state() {
        return standing.state();
    }

    /**
     * Whether something may be locked at that moment; its state may not have been told yet that its time is over. Who
     * answers for it may have let it begin before it was registered.
     */
    boolean isGood(Instant now) {
        return state().isGood() && !now.isBefore(days.begins()) && now.isBefore(days.ends())
                && standing.revokedFrom().filter(from -> !now.isBefore(from)).isEmpty()
                && standing.demand().filter(demand -> !now.isBefore(demand.until())).isEmpty();
    }

    /** Whether others were issued under it: that one is for nobody's goods by itself. */
    boolean isVoucherBook() {
        return cover.type() == GuaranteeType.VOUCHER && !grn.isVoucher();
    }
}
