package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.tier.HolderRecord;

/**
 * Forms that a country takes no more, and fraud brakes: by the day of the release, and nobody on the way is concerned.
 */
class WayConditionsPgIT extends GuaranteeDesk {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private HolderRecord.Facts facts = HolderRecord.Facts.NONE;

    @AfterEach
    void nothing_is_said_any_more() {
        says(List.of(), List.of());
    }

    private void says(List<FormTerms> forms, List<FraudBrake> brakes) {
        inTransaction(() -> {
            wiring.get(GuaranteeTerms.class).put(KZ, new NationalTerms(AmountRule.ROUTE, forms, brakes));
        });
        inTransaction(() -> wiring.get(GuaranteeTerms.class).refresh());
    }

    private static FormTerms until(LocalDate last, Optional<LocalDate> arrivals) {
        return new FormTerms(GuaranteeType.COMPREHENSIVE, BigDecimal.ONE, BigDecimal.ZERO, TODAY.minusYears(1),
                Optional.of(last), arrivals);
    }

    private static FraudBrake brake(FraudBrake.Kind kind, String hs, String... countries) {
        return new FraudBrake(new TreeSet<>(Set.of(hs)), new TreeSet<>(Set.of(countries)), kind, TODAY,
                Optional.of(TODAY.plusDays(10)), "Decision 14");
    }

    private void owes() {
        facts = new HolderRecord.Facts(0, List.of(new HolderRecord.Debt(1, movement(), Money.of("5", "USD"), TODAY)),
                List.of(), 0);
        wiring.with(HolderRecord.class, new HolderRecord() {
            @Override
            public Facts find(int holder, java.time.Instant since, java.time.Instant movementsSince) {
                return facts;
            }

            @Override
            public List<Client> clients(int guarantor) {
                return List.of();
            }
        });
    }

    private Grn reduced() {
        lodges(50);
        RegisterGuarantee like = comprehensive();
        return active(new RegisterGuarantee("", new RegisterGuarantee.What("1", "", PERMISSION, "", CODE), like.who(),
                new RegisterGuarantee.Amounts("USD", List.of("1000"), "50", ""), like.scope(), like.days()));
    }

    private CoverRequest arriving(Mrn mrn, Grn grn, int days) {
        CoverRequest like = request(mrn, part(grn, "10"));
        return new CoverRequest(mrn, like.holder(), like.route(), like.goods(), like.departure(), like.parts(),
                Map.of(KZ, days));
    }

    @Test
    void a_form_that_a_country_of_the_way_takes_no_more_is_refused_by_its_code_and_what_moves_stays_covered() {
        Grn grn = active();
        says(List.of(until(TODAY, Optional.empty())), List.of());
        Mrn before = movement();
        locked(request(before, part(grn, "100")));
        clock.pass(Duration.ofDays(1));
        assertEquals(List.of(GuaranteeReason.FORM_NOT_TAKEN), reasons(request(movement(), part(grn, "100"))));
        assertEquals(1, locked(request(before, part(grn, "100"))).size(), "again for the same movement: the same lock");
        assertEquals(usd("900"), find(grn).balance().left());
        locks(each -> each.credit(before, clock.instant(), "arrived"));
        assertEquals(usd("1000"), find(grn).balance().left());
        Grn single = active(of("2", ""));
        locked(request(movement(), part(single, "10")));
        assertProven();
    }

    @Test
    void goods_that_arrive_in_time_are_exempt() {
        Grn grn = active();
        says(List.of(until(TODAY.minusDays(1), Optional.of(TODAY.plusDays(8)))), List.of());
        locked(arriving(movement(), grn, 8));
        assertEquals(List.of(GuaranteeReason.FORM_NOT_TAKEN), reasons(arriving(movement(), grn, 9)));
    }

    @Test
    void a_fraud_brake_suspends_reductions_for_its_goods_on_its_way_on_its_days_and_for_who_owed() {
        owes();
        Grn half = reduced();
        Grn whole = active();
        says(List.of(), List.of(brake(FraudBrake.Kind.REDUCTION, "0806", "UZ")));
        assertEquals(List.of(GuaranteeReason.NO_REDUCTION), reasons(request(movement(), part(half, "10"))));
        locked(request(movement(), part(whole, "10")));
        CoverRequest other = request(movement(), part(half, "10"));
        locked(new CoverRequest(other.mrn(), other.holder(), other.route(), Set.of(new HsCode("090111")),
                other.departure(), other.parts()));
        says(List.of(), List.of(brake(FraudBrake.Kind.REDUCTION, "0806", "TJ")));
        locked(request(movement(), part(half, "10")));
        says(List.of(), List.of(brake(FraudBrake.Kind.COMPREHENSIVE, "08")));
        assertEquals(List.of(GuaranteeReason.NO_REDUCTION), reasons(request(movement(), part(whole, "10"))));
        facts = HolderRecord.Facts.NONE;
        locked(request(movement(), part(half, "10")));
        owes();
        clock.pass(Duration.ofDays(11));
        locked(request(movement(), part(whole, "10")));
        assertProven();
    }
}
