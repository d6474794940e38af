package org.singlewindow.guarantee;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.identity.Called;
import org.singlewindow.identity.Participant;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;

/**
 * A guarantee as whoever may read it sees it.
 *
 * @param version  rises with every change of its terms or its state
 * @param together all that were registered with it, itself as well
 * @param sides    what the reader has to do with it
 * @param steps    what the reader can do with it now
 */
public record GuaranteeView(Grn grn, int version, GuaranteeState state, Parties parties, Cover cover, Time time,
        Balance balance, List<Grn> together, Set<GuaranteeSide> sides, List<GuaranteeStep> steps) {

    /** @param guarantor empty where nobody but the holder answers for it */
    public record Parties(Optional<Firm> guarantor, Firm holder, CountryCode country) {}

    /** Who it is, by code and by name. */
    public record Firm(String code, Called called) {

        static Firm of(Participant participant) {
            return new Firm(participant.code(), participant.called());
        }
    }

    /**
     * @param limit  the reference amount
     * @param tier   per cent of it that were lodged
     * @param lodged what is lodged of it
     * @param share  per cent that the holder has to lodge now, if that is more
     * @param usable up to how much may be locked by that
     */
    public record Cover(GuaranteeType type, GuaranteeForm form, Money limit, int tier, Money lodged, int share,
            Money usable, String permission, String otherReference, List<CountryCode> notIn, List<String> notFor,
            Optional<CountryCode> departure, int monitoring) {

        /** Whether what was lodged is not enough any more for the whole reference amount. */
        public boolean isShort() {
            return share > tier;
        }
    }

    /**
     * @param revokedFrom   from when on nothing is locked any more
     * @param demanded      the reference amount that customs demands, and until when
     * @param revocableFrom the first day from which it could be revoked, if notice were given now
     */
    public record Time(LocalDate first, LocalDate last, Instant registeredAt, String registeredBy,
            Optional<Instant> revokedFrom, Optional<Demanded> demanded, LocalDate revocableFrom) {}

    public record Demanded(Money limit, Instant until) {}

    /** What of it the reader may use, and what is used; for an agent, of its own code. */
    public record Balance(Money exposure, Money left, Money of, long uses) {

        /** How much of it is locked, in whole hundredths. */
        public int percent() {
            return percentOf(of);
        }

        private int percentOf(Money most) {
            return most.isZero() ? 0 : exposure.amount().movePointRight(2)
                    .divide(most.amount(), RoundingMode.DOWN).intValue();
        }
    }

    /** How full it is, in whole hundredths of what may be locked. */
    public int fullness() {
        return Math.max(balance.percent(), balance.percentOf(cover.usable()));
    }

    public boolean is(GuaranteeSide side) {
        return sides.contains(side);
    }

    /**
     * Whether that step takes back what customs has demanded: what is not suspended can be reinstated for nothing else,
     * and what others have suspended customs does not reinstate.
     */
    public boolean takesBack(GuaranteeStep step) {
        boolean byOthers = is(GuaranteeSide.CUSTOMS) && !steps.contains(step);
        return step == GuaranteeStep.REINSTATE && time.demanded().isPresent()
                && (state != GuaranteeState.SUSPENDED || byOthers);
    }

    /** What that step is now, as an id: {@code REINSTATE.back} where it takes back a demand. */
    public String deed(GuaranteeStep step) {
        return step + (takesBack(step) ? ".back" : "");
    }

    /** Whether customs or its guarantor waits for nobody but the reader to confirm it. */
    public boolean isToConfirm() {
        return steps.contains(GuaranteeStep.CONFIRM);
    }
}
