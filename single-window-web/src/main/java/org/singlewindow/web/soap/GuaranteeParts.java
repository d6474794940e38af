package org.singlewindow.web.soap;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.UsageView;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.wco.transit.Amount;
import org.singlewindow.wco.transit.Demand;
import org.singlewindow.wco.transit.Firm;
import org.singlewindow.wco.transit.GetGuaranteeResponse;
import org.singlewindow.wco.transit.Usage;

/** A guarantee in the words of the WSDL. What is not said is no element. */
final class GuaranteeParts {

    private GuaranteeParts() {
    }

    static GetGuaranteeResponse of(GuaranteeView seen) {
        GetGuaranteeResponse told = new GetGuaranteeResponse();
        told.setGrn(seen.grn().value());
        told.setState(seen.state().name());
        told.setCountry(seen.parties().country().value());
        seen.parties().guarantor().map(GuaranteeParts::firm).ifPresent(told::setGuarantor);
        told.setHolder(firm(seen.parties().holder()));
        seen.together().stream().map(Grn::value).forEach(told.getTogether()::add);
        tellCover(seen.cover(), told);
        tellBalance(seen.balance(), told);
        tellTime(seen.time(), told);
        return told;
    }

    private static void tellCover(GuaranteeView.Cover cover, GetGuaranteeResponse told) {
        told.setType(cover.type().code());
        told.setForm(cover.form().name());
        told.setTier(cover.tier());
        told.setLodged(amount(cover.lodged()));
        if (cover.isShort()) {
            told.setUsable(amount(cover.usable()));
        }
        said(cover.permission()).ifPresent(told::setPermission);
        said(cover.otherReference()).ifPresent(told::setOtherReference);
        cover.notIn().stream().map(CountryCode::value).forEach(told.getNotIn()::add);
        told.getNotFor().addAll(cover.notFor());
        cover.departure().map(CountryCode::value).ifPresent(told::setDeparture);
        told.setMonitoring(cover.monitoring());
    }

    private static void tellBalance(GuaranteeView.Balance balance, GetGuaranteeResponse told) {
        told.setReferenceAmount(amount(balance.of()));
        told.setExposure(amount(balance.exposure()));
        told.setBalance(amount(balance.left()));
        told.setShare(balance.percent());
        told.setUses(balance.uses());
    }

    private static void tellTime(GuaranteeView.Time time, GetGuaranteeResponse told) {
        told.setFrom(time.first());
        told.setUntil(time.last());
        told.setRegisteredAt(time.registeredAt());
        time.revokedFrom().ifPresent(told::setRevokedFrom);
        time.demanded().map(GuaranteeParts::demand).ifPresent(told::setDemand);
    }

    private static Demand demand(GuaranteeView.Demanded demanded) {
        Demand demand = new Demand();
        demand.setReferenceAmount(amount(demanded.limit()));
        demand.setUntil(demanded.until());
        return demand;
    }

    static Usage usage(Guarantees.Used used, Optional<MovementTurn.Now> next, Instant now) {
        UsageView use = used.use();
        Usage told = new Usage();
        told.setMrn(use.mrn().value());
        told.setReference(use.position());
        told.setState(use.state().name());
        told.setAmount(amount(use.amount()));
        told.setOpen(amount(use.open()));
        told.setLockedAt(use.lockedAt());
        use.creditedAt().ifPresent(told::setCreditedAt);
        use.claimed().map(GuaranteeParts::amount).ifPresent(told::setClaim);
        told.setDays(use.days(now));
        used.agent().map(GuaranteeParts::firm).ifPresent(told::setAgent);
        next.map(each -> MovementParts.turn(each.turn())).ifPresent(told::setTurn);
        next.map(MovementTurn.Now::overdue).ifPresent(told::setOverdue);
        return told;
    }

    static Firm firm(GuaranteeView.Firm firm) {
        return firm(firm.code(), firm.called().name());
    }

    static Firm firm(String code, String name) {
        Firm firm = new Firm();
        firm.setCode(code);
        firm.setName(name);
        return firm;
    }

    static Amount amount(Money money) {
        return amount(money.amount().toPlainString(), money.currency());
    }

    static Amount amount(String digits, String currency) {
        Amount amount = new Amount();
        amount.setAmount(digits);
        amount.setCurrency(currency);
        return amount;
    }

    static Optional<String> said(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
