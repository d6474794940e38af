package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.reference.ChargeRate;
import org.singlewindow.tier.EvidenceItem;

/** How much is at stake on a way, and what it costs to answer for it. */
class PricingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode CN = new CountryCode("CN");
    private static final HsCode GRAPES = new HsCode("080610");
    private static final HsCode PUMPS = new HsCode("841370");

    /** Grapes: 20 % in Uzbekistan, 10 % in Kazakhstan; pumps the other way round; China has said nothing of pumps. */
    private static final Map<CountryCode, Map<HsCode, String>> DUTIES = Map.of(UZ, Map.of(GRAPES, "20", PUMPS, "5"), KZ,
            Map.of(GRAPES, "10", PUMPS, "15"), CN, Map.of(GRAPES, "12"));
    private static final Map<String, String> IN_SOM = Map.of("UZS", "1", "USD", "12000", "KZT", "24");

    private static final ChargesKnown TARIFF = new ChargesKnown() {

        @Override
        public Optional<ChargeRate> charge(CountryCode country, HsCode code, LocalDate day) {
            return Optional.ofNullable(DUTIES.get(country).get(code)).map(duty -> new ChargeRate(new TreeSet<>(),
                    new BigDecimal(duty), new BigDecimal("10"), BigDecimal.ZERO, DAY, Optional.empty()));
        }

        @Override
        public Optional<BigDecimal> rate(CountryCode country, String from, String to, LocalDate day) {
            return from.equals(to) ? Optional.of(BigDecimal.ONE)
                    : Optional.of(country).filter(UZ::equals).filter(any -> IN_SOM.containsKey(from))
                            .filter(any -> IN_SOM.containsKey(to)).map(any -> new BigDecimal(IN_SOM.get(from))
                                    .divide(new BigDecimal(IN_SOM.get(to)), MathContext.DECIMAL64));
        }

        @Override
        public Optional<String> currency(CountryCode country) {
            return Optional.of(country.equals(UZ) ? "UZS" : "KZT");
        }
    };

    private static AskQuote asked(List<CountryCode> route, QuotedGoods... goods) {
        return new AskQuote(route, List.of(goods), Optional.empty(), Optional.empty());
    }

    private static QuotedGoods worth(HsCode code, String dollars) {
        return new QuotedGoods(code, Money.of(dollars, "USD"));
    }

    private static AmountOutcome amount(AskQuote asked, AmountRule rule) {
        return new AmountAtStake(asked, rule, TARIFF, DAY).in("UZS");
    }

    private static AmountOutcome.Found found(AskQuote asked, AmountRule rule) {
        return assertInstanceOf(AmountOutcome.Found.class, amount(asked, rule));
    }

    private static FormTerms form(GuaranteeType type, String cost, String minimum) {
        return new FormTerms(type, new BigDecimal(cost), new BigDecimal(minimum), DAY, Optional.empty());
    }

    private static Quote price(AskQuote asked, int tier) {
        return price(asked, tier, Optional.empty());
    }

    private static Quote price(AskQuote asked, int tier, Optional<Pricing.Wide> by) {
        return new Pricing(asked, country -> new NationalTerms(AmountRule.ROUTE,
                List.of(form(GuaranteeType.COMPREHENSIVE, "0.5", "0"), form(GuaranteeType.INDIVIDUAL, "1", "100000")),
                List.of()),
                TARIFF, DAY).price(found(asked, AmountRule.ROUTE),
                        new Pricing.Holder("UZ-T1", tier, by,
                                share -> EvidenceItem.beyond(tier, share), List.of()));
    }

    @Test
    void of_each_item_the_dearest_country_of_the_way_counts() {
        AmountOutcome.Found both = found(asked(List.of(UZ, KZ), worth(GRAPES, "1000"), worth(PUMPS, "1000")),
                AmountRule.ROUTE);
        assertEquals(List.of(UZ, KZ), both.items().stream().map(ItemAtStake::country).toList());
        assertEquals(Money.of("3840000", "UZS"), both.items().get(0).charges()); // 12 000 000 * (0.2 + 1.2 * 0.1)
        assertEquals(Money.of("3180000", "UZS"), both.items().get(1).charges()); // 12 000 000 * (0.15 + 1.15 * 0.1)
        assertEquals(Money.of("7020000", "UZS"), both.total());
    }

    @Test
    void where_the_country_of_departure_counts_no_other_does() {
        assertEquals(Money.of("1860000", "UZS"),
                found(asked(List.of(UZ, KZ), worth(PUMPS, "1000")), AmountRule.DEPARTURE).total());
    }

    @Test
    void nothing_is_made_up_where_a_country_or_a_rate_is_unknown() {
        assertEquals(new AmountOutcome.Unknown(List.of(new AmountGap(2, AmountGap.Kind.CHARGES, CN, "841370"))),
                amount(asked(List.of(UZ, CN), worth(GRAPES, "1"), worth(PUMPS, "1")), AmountRule.ROUTE));
        assertEquals(new AmountOutcome.Unknown(List.of(new AmountGap(1, AmountGap.Kind.EXCHANGE, UZ, "EUR/UZS"))),
                amount(asked(List.of(UZ, KZ), new QuotedGoods(GRAPES, Money.of("1", "EUR"))), AmountRule.ROUTE));
        assertInstanceOf(AmountOutcome.Found.class,
                amount(asked(List.of(UZ, CN), worth(PUMPS, "1")), AmountRule.DEPARTURE));
    }

    @Test
    void what_is_left_over_is_taken_up_to_what_can_be_paid() {
        assertEquals(Money.of("0.04", "USD"), assertInstanceOf(AmountOutcome.Found.class, new AmountAtStake(
                asked(List.of(UZ, KZ), worth(GRAPES, "0.10")), AmountRule.ROUTE, TARIFF, DAY).in("USD")).total());
    }

    @Test
    void a_share_lowers_what_is_lodged_and_its_price_and_not_what_is_at_stake() {
        AskQuote grapes = asked(List.of(UZ, KZ), worth(GRAPES, "1000"));
        Quote whole = price(grapes, 100);
        Quote half = price(grapes, 50);
        assertEquals(whole.atStake(), half.atStake());
        assertEquals(Money.of("1920000", "UZS"), half.lodged());
        assertEquals(Optional.of(Money.of("19200", "UZS")), whole.forms().get(0).price());
        assertEquals(Optional.of(Money.of("9600", "UZS")), half.forms().get(0).price());
        assertEquals(whole.forms().get(1), half.forms().get(1)); // an individual one is for the whole
    }

    @Test
    void of_a_guarantee_in_another_money_it_is_said_what_has_to_be_declared_in_that() {
        AskQuote grapes = asked(List.of(UZ, KZ), worth(GRAPES, "1000"));
        Quote dollars = price(grapes, 50, Optional.of(new Pricing.Wide("26UZ1", Money.of("320", "USD"))));
        assertEquals(Optional.of("26UZ1"), dollars.grn());
        assertEquals(Optional.of(Money.of("320", "USD")), dollars.declared());
        assertEquals(Optional.empty(),
                price(grapes, 50, Optional.of(new Pricing.Wide("26UZ2", Money.of("3840000", "UZS")))).declared());
    }

    @Test
    void one_guarantee_for_all_is_held_against_one_in_each_country() {
        Quote quote = price(asked(List.of(UZ, KZ), worth(GRAPES, "1000")), 100);
        assertEquals(Optional.of(Money.of("100000", "UZS")), quote.national().get(0).price()); // 38 400, least 100 000
        assertEquals(Optional.of(Money.of("2400000", "UZS")), quote.national().get(1).price()); // 100 000 KZT
        assertEquals(Optional.of(Money.of("2480800", "UZS")), quote.saved());
    }

    @Test
    void what_leads_to_the_next_share_is_said() {
        AskQuote grapes = asked(List.of(UZ, KZ), worth(GRAPES, "1000"));
        assertEquals(8, price(grapes, 100).next().orElseThrow().missing().size());
        assertEquals(List.of(EvidenceItem.STAFF_REPORT), price(grapes, 50).next().orElseThrow().missing());
        assertEquals(0, price(grapes, 30).next().orElseThrow().tier());
        assertEquals(Optional.empty(), price(grapes, 0).next());
    }
}
