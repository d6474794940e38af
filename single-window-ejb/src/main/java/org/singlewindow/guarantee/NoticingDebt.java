package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;

/**
 * Customs of a country of the way tells the holder and whoever answers for a guarantee that a movement was not
 * discharged. Said again by the same customs, it is that notice and no other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class NoticingDebt {

    @Inject
    DebtClaimRepository claims;

    @Inject
    DebtClaimViews views;

    @Inject
    UsageRepository usages;

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    DebtClaimLife life;

    @Inject
    UndischargedMovements movements;

    @Inject
    Clock clock;

    private record Told(DebtNotice said, Mrn mrn, SignedInAs who, CountryCode country, Instant now) {}

    public DebtClaimOutcome notice(DebtNotice said, SignedInAs who) {
        Policy.require(UseCase.MAKE_DEBT_CLAIM, who);
        Optional<CountryCode> customs = who.participant().isCustoms() ? who.country() : Optional.empty();
        Optional<Mrn> mrn = Mrn.parse(said.mrn());
        Optional<UndischargedMovements.Standing> movement = mrn.flatMap(movements::find)
                .filter(each -> customs.filter(each.route()::contains).isPresent());
        if (movement.isEmpty()) {
            return no(RuleCode.UNKNOWN_MRN, "debt.noMovement", "/mrn");
        }
        usages.aloneWith(mrn.get());
        Optional<Instant> missing = movements.find(mrn.get()).orElseThrow().missing();
        Told told = new Told(said, mrn.get(), who, customs.get(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<UsageRepository.Use> uses = usages.listOf(mrn.get()).stream().filter(UsageRepository.Use::isOpen)
                .filter(each -> each.view().grn().value().equals(said.grn())).toList();
        if (uses.isEmpty()) {
            return no(RuleCode.G01, "debt.noLock", "/grn");
        }
        Optional<DebtClaimOutcome> flaw = flaw(uses.get(0), missing, told);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        Optional<DebtClaim> open = uses.stream().flatMap(each -> claims.findOpen(each.id()).stream()).findFirst();
        if (open.isPresent()) {
            return open.get().claimant().party() == who.participant().id()
                    ? new DebtClaimOutcome.Stands(views.of(open.get(), who), true)
                    : no(RuleCode.INVALID_STATE, "debt.other", "");
        }
        if (missing.isEmpty()) {
            return no(RuleCode.INVALID_STATE, "debt.notMissing", "/mrn");
        }
        return new DebtClaimOutcome.Stands(views.of(keep(uses.get(0), told), told.who()), false);
    }

    /** Also of what is said again: nobody is told that something stands which they did not say right. */
    private Optional<DebtClaimOutcome> flaw(UsageRepository.Use use, Optional<Instant> missing, Told told) {
        LocalDate earliest = LocalDate.ofInstant(missing.orElse(use.view().lockedAt()), zone(told));
        Optional<LocalDate> day = day(told);
        if (day.isEmpty()) {
            return Optional.of(no(RuleCode.BAD_DATE, "debt.day.date", "/on"));
        }
        if (day.get().isAfter(today(told)) || day.get().isBefore(earliest)) {
            return Optional.of(no(RuleCode.OUTSIDE_DOMAIN, "debt.day", "/on", earliest, today(told)));
        }
        if (told.said().reason().isEmpty()) {
            return Optional.of(no(RuleCode.MISSING, "reason.missing", "/reason"));
        }
        return StepRules.unfit(told.said().reason()).map(GuaranteeUndone::of);
    }

    private ZoneId zone(Told told) {
        return views.zone(told.country());
    }

    private LocalDate today(Told told) {
        return LocalDate.ofInstant(told.now(), zone(told));
    }

    /** Today where none is said; empty where what is said is none. */
    private Optional<LocalDate> day(Told told) {
        return told.said().day().isEmpty() ? Optional.of(today(told)) : Moments.day(told.said().day());
    }

    private DebtClaim keep(UsageRepository.Use use, Told told) {
        ZoneId zone = zone(told);
        LocalDate day = day(told).orElseThrow();
        Guarantee guarantee = guarantees.get(use.guarantee());
        DebtTerms terms = DebtTerms.of(guarantee.cover().type());
        DebtClaim given = new DebtClaim(0, 1, use, guarantee,
                new DebtClaim.Claimant(told.who().participant().id(), told.country()), DebtClaimState.NOTICED,
                new DebtClaim.Times(day, day.plus(terms.waits()).atStartOfDay(zone).toInstant(),
                        day.plus(terms.lasts()).plusDays(1).atStartOfDay(zone).toInstant(), Optional.empty(),
                        told.now()),
                Optional.empty(), "");
        DebtClaim kept = claims.find(claims.add(given)).orElseThrow();
        life.note(kept, new DebtClaimRepository.Taken(DebtClaimStep.NOTICE, Optional.empty(), kept.state(),
                new StepRepository.Deed(told.now(), told.who().signIn(),
                        Optional.of(told.who().participant().id()), told.said().reason())));
        return kept;
    }

    private static DebtClaimOutcome no(RuleCode code, String sentence, String place, Object... arguments) {
        return GuaranteeUndone.of(new StepRules.Flaw(code, sentence, arguments).at(place));
    }
}
