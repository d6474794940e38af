package org.singlewindow.guarantee;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.Money;

/** Whether a guarantee covers what a document asks of it: pure, and every reason why it does not. */
final class CoverReasons {

    private CoverReasons() {
    }

    /** @param code the one that was said, where it is one of the guarantee's; else empty */
    static List<GuaranteeReason> reasons(Guarantee found, CoverPart part, CoverRequest request, Known code) {
        boolean holder = found.parties().holder() == request.holder();
        if (!holder && code.match().isEmpty() && !code.insider()) {
            return List.of(GuaranteeReason.G01); // a stranger does not learn that there is one
        }
        Set<GuaranteeReason> reasons = EnumSet.noneOf(GuaranteeReason.class);
        note(reasons, GuaranteeReason.G04, !holder);
        note(reasons, GuaranteeReason.G03,
                found.cover().type().needsCode() && !found.isVoucherBook() && !code.isGood());
        note(reasons, standing(found), !found.isGood(code.now()));
        Guarantee.Cover cover = found.cover();
        note(reasons, GuaranteeReason.G08, cover.notIn().stream().anyMatch(request.route()::contains));
        if (!hasRoom(found, found.balance(), part, code)) {
            boolean byShare = hasRoom(found, found.limit().minus(found.standing().exposure()), part, code);
            reasons.add(byShare ? GuaranteeReason.HIGHER_SHARE : GuaranteeReason.G09);
        }
        note(reasons, GuaranteeReason.G11,
                cover.departure().filter(only -> !only.equals(request.departure())).isPresent());
        note(reasons, GuaranteeReason.G12, cover.notFor().stream()
                .anyMatch(prefix -> request.goods().stream().anyMatch(goods -> goods.isUnder(prefix))));
        note(reasons, GuaranteeReason.G13, found.isVoucherBook()
                || !part.securityType().isEmpty() && !part.securityType().equals(cover.type().code()));
        note(reasons, GuaranteeReason.FORM_NOT_TAKEN, code.way().refuses(cover.type()));
        note(reasons, GuaranteeReason.NO_REDUCTION,
                code.way().forbids(cover.type(), Math.max(cover.tier(), cover.share())));
        return List.copyOf(reasons);
    }

    /**
     * What is known of the code that was said.
     *
     * @param insider whether whoever asks knows the guarantee anyway: its guarantor, its customs
     * @param way     what the countries say
     */
    record Known(Optional<AccessCode> match, boolean insider, Instant now, OnTheWay way) {

        boolean isGood() {
            return match.filter(code -> code.isGood(now)).isPresent();
        }
    }

    private static GuaranteeReason standing(Guarantee found) {
        if (found.state() != GuaranteeState.USED_UP) {
            return GuaranteeReason.G02;
        }
        return found.cover().type() == GuaranteeType.VOUCHER ? GuaranteeReason.G05 : GuaranteeReason.G10;
    }

    /** An amount of another currency cannot be held against it: nobody here makes up a rate. */
    private static boolean hasRoom(Guarantee found, Money left, CoverPart part, Known code) {
        return part.amount().currency().equals(found.limit().currency())
                && (found.state() == GuaranteeState.USED_UP || part.amount().compareTo(left) <= 0)
                && code.match().filter(each -> !each.hasRoomFor(part.amount().amount())).isEmpty();
    }

    private static void note(Set<GuaranteeReason> reasons, GuaranteeReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
