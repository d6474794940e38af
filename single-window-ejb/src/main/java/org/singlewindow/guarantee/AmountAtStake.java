package org.singlewindow.guarantee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.reference.ChargeRate;

/**
 * How much may have to be paid in duties and other charges for goods that vanish on the way. A debt arises in one
 * country alone, so of each item the dearest country counts, and not the sum of all; taken up to what can be paid.
 *
 * <p>Pure: what is asked and the tariffs in, the amount or what is missing out.
 */
final class AmountAtStake {

    private final AskQuote asked;
    private final AmountRule rule;
    private final ChargesKnown known;
    private final LocalDate day;
    private final List<AmountGap> gaps = new ArrayList<>();

    AmountAtStake(AskQuote asked, AmountRule rule, ChargesKnown known, LocalDate day) {
        this.asked = asked;
        this.rule = rule;
        this.known = known;
        this.day = day;
    }

    /** @param currency in which it is counted, by what the first country says money is worth */
    AmountOutcome in(String currency) {
        List<ItemAtStake> items = new ArrayList<>();
        for (int i = 0; i < asked.goods().size(); i++) {
            item(i + 1, asked.goods().get(i), currency).ifPresent(items::add);
        }
        return gaps.isEmpty() ? new AmountOutcome.Found(
                items.stream().map(ItemAtStake::charges).reduce(Money.zero(currency), Money::plus), items)
                : new AmountOutcome.Unknown(gaps);
    }

    private Optional<ItemAtStake> item(int position, QuotedGoods goods, String currency) {
        CountryCode departure = asked.route().get(0);
        Optional<BigDecimal> worth = known.rate(departure, goods.value().currency(), currency, day);
        if (worth.isEmpty()) {
            gaps.add(new AmountGap(position, AmountGap.Kind.EXCHANGE, departure,
                    goods.value().currency() + "/" + currency));
        }
        Map<CountryCode, ChargeRate> rates = new TreeMap<>();
        List<CountryCode> counting = rule == AmountRule.ROUTE ? asked.route() : List.of(departure);
        for (CountryCode country : asked.route()) {
            Optional<ChargeRate> rate = known.charge(country, goods.code(), day);
            rate.ifPresent(each -> rates.put(country, each));
            if (rate.isEmpty() && counting.contains(country)) {
                gaps.add(new AmountGap(position, AmountGap.Kind.CHARGES, country, goods.code().value()));
            }
        }
        return gaps.isEmpty()
                ? Optional.of(item(new Position(position, goods, currency),
                        goods.value().amount().multiply(worth.orElseThrow()), rates, dearest(counting, rates)))
                : Optional.empty();
    }

    /** Where several are as dear, the first of the way. */
    private static CountryCode dearest(List<CountryCode> counting, Map<CountryCode, ChargeRate> rates) {
        CountryCode dearest = counting.get(0);
        for (CountryCode country : counting) {
            if (rates.get(country).share().compareTo(rates.get(dearest).share()) > 0) {
                dearest = country;
            }
        }
        return dearest;
    }

    private record Position(int number, QuotedGoods goods, String currency) {}

    private static ItemAtStake item(Position at, BigDecimal value, Map<CountryCode, ChargeRate> rates,
            CountryCode dearest) {
        TreeMap<CountryCode, Money> all = new TreeMap<>();
        rates.forEach((country, rate) -> all.put(country, Money.up(value.multiply(rate.share()), at.currency())));
        return new ItemAtStake(at.number(), at.goods(), Money.up(value, at.currency()), dearest, rates.get(dearest),
                all.get(dearest), all);
    }
}
