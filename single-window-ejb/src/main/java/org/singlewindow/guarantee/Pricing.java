package org.singlewindow.guarantee;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.singlewindow.guarantee.Quote.FormPrice;
import org.singlewindow.guarantee.Quote.NationalPrice;
import org.singlewindow.guarantee.Quote.NextTier;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.tier.EvidenceItem;

/** What guarantees for an amount cost: one for the whole way, and one in every country for comparison. Pure. */
final class Pricing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int WHOLE = 100;

    private final AskQuote asked;
    private final Function<CountryCode, NationalTerms> terms;
    private final ChargesKnown known;
    private final LocalDate day;

    /**
     * @param tier    per cent that it lodges
     * @param by      the guarantee that allows it
     * @param missing what it does not meet of what a share asks for
     * @param brakes  for which less than the whole may not be lodged for these goods on this way
     */
    record Holder(String code, int tier, Optional<Wide> by, IntFunction<List<EvidenceItem>> missing,
            List<FraudBrake.National> brakes) {

        /** What it lodges for these goods. */
        int share() {
            return brakes.isEmpty() ? tier : WHOLE;
        }
    }

    /** A guarantee that is wide enough. @param declared what a declaration has to name of it, in its own money */
    record Wide(String grn, Money declared) {}

    Pricing(AskQuote asked, Function<CountryCode, NationalTerms> terms, ChargesKnown known, LocalDate day) {
        this.asked = asked;
        this.terms = terms;
        this.known = known;
        this.day = day;
    }

    Quote price(AmountOutcome.Found amount, Holder holder) {
        CountryCode departure = asked.route().get(0);
        Money total = amount.total();
        List<FormPrice> forms = terms.apply(departure).on(day).stream().filter(each -> isTaken(each, holder))
                .map(each -> form(each, total, holder.share())).toList();
        List<NationalPrice> national = asked.route().stream().map(country -> national(country, amount)).toList();
        return new Quote(total, terms.apply(departure).rule(), day, amount.items(), holder.code(), holder.share(),
                holder.by().map(Wide::grn),
                holder.by().map(Wide::declared).filter(sum -> !sum.currency().equals(total.currency())),
                total.percent(holder.share()), forms, national, saved(forms, national),
                next(holder, total), holder.brakes());
    }

    /** In every country of the way, for these goods. */
    private boolean isTaken(FormTerms form, Holder holder) {
        return asked.route().stream().allMatch(country -> terms.apply(country).takes(form.type(), day, day))
                && holder.brakes().stream().noneMatch(
                        each -> each.brake().forbids(form.type(), form.type().isWaived() ? 0 : WHOLE));
    }

    private FormPrice form(FormTerms form, Money total, int tier) {
        int share = form.type().isReducible() ? tier : WHOLE;
        Money deposit = form.type().isWaived() ? Money.zero(total.currency()) : total.percent(share);
        return new FormPrice(form.type(), price(form, asked.route().get(0), total.percent(share)), deposit);
    }

    /** Nothing where nobody here knows what the least that is asked is worth in the money of the quote. */
    private Optional<Money> price(FormTerms form, CountryCode country, Money covered) {
        BigDecimal part = covered.amount().multiply(form.cost()).divide(HUNDRED, MathContext.DECIMAL64);
        return minimum(form, country, covered.currency())
                .map(least -> Money.up(part.max(least), covered.currency()));
    }

    private Optional<BigDecimal> minimum(FormTerms form, CountryCode country, String currency) {
        if (form.minimum().signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return known.currency(country)
                .flatMap(own -> known.rate(country, own, currency, day)
                        .or(() -> known.rate(asked.route().get(0), own, currency, day)))
                .map(rate -> form.minimum().multiply(rate));
    }

    /** By the form for a single movement, as each country would ask for without a guarantee that is good in all. */
    private NationalPrice national(CountryCode country, AmountOutcome.Found amount) {
        Optional<Money> charges = amount.items().stream().allMatch(each -> each.all().containsKey(country))
                ? Optional.of(amount.items().stream().map(each -> each.all().get(country))
                        .reduce(Money.zero(amount.total().currency()), Money::plus))
                : Optional.empty();
        Optional<Money> price = charges.flatMap(debt -> terms.apply(country).on(day, GuaranteeType.INDIVIDUAL)
                .flatMap(form -> price(form, country, debt)));
        return new NationalPrice(country, charges, price);
    }

    private static Optional<Money> saved(List<FormPrice> forms, List<NationalPrice> national) {
        Optional<Money> cheapest = forms.stream().filter(each -> each.type().isGuaranteed())
                .map(FormPrice::price).flatMap(Optional::stream).min(Comparator.naturalOrder());
        List<Money> prices = national.stream().map(NationalPrice::price).flatMap(Optional::stream).toList();
        return cheapest.filter(any -> prices.size() == national.size())
                .map(one -> prices.stream().reduce(Money.zero(one.currency()), Money::plus).minus(one));
    }

    private static Optional<NextTier> next(Holder holder, Money total) {
        int next = EvidenceItem.below(holder.tier());
        return Stream.of(next).filter(lower -> lower < holder.tier() && holder.brakes().isEmpty()).findFirst()
                .map(lower -> new NextTier(lower, holder.missing().apply(lower), total.percent(lower)));
    }
}
