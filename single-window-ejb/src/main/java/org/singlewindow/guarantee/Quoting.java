package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.reference.ChargeRate;
import org.singlewindow.reference.Charges;
import org.singlewindow.tier.HolderTiers;

/**
 * What a transit would cost, before anything is lodged: how much is at stake and how that was found, what would be
 * locked and lodged, what each form of guarantee costs against one in every country, and what leads to a lower share.
 * The share is that of the holder's guarantee with the lowest one that has room for it, of several the one that is kept
 * in the money of the quote, else the one customs decided on. Nothing is changed.
 */
@Stateless
public class Quoting {

    private static final List<String> INVOICES = List.of("USD", "EUR");

    @Inject
    Charges charges;

    @Inject
    GuaranteeTerms terms;

    @Inject
    TierRepository tiers;

    @Inject
    HolderTiers decided;

    @Inject
    WayConditions conditions;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    /** @param said read only where it is for whoever asks */
    public QuoteOutcome quote(Supplier<AskQuote> said, SignedInAs who) {
        Policy.require(UseCase.QUOTE_GUARANTEE, who);
        AskQuote asked = said.get();
        Optional<Participant> holder = asked.holder().map(participants::find)
                .orElseGet(() -> Optional.of(who.participant()));
        List<TierRepository.Tier> held = holder.map(each -> tiers.list(each.id(), who)).orElse(List.of());
        boolean own = holder.filter(each -> each.id() == who.participant().id()).isPresent();
        if (!own && held.isEmpty()) {
            return new QuoteOutcome.NoSuchHolder();
        }
        CountryCode departure = asked.route().get(0);
        LocalDate day = LocalDate.now(clock.withZone(participants.zone(departure)));
        String currency = asked.currency().or(() -> charges.list(departure).currency())
                .orElseGet(() -> asked.goods().get(0).value().currency());
        AmountRule rule = terms.list(departure).rule();
        ChargesKnown known = known();
        AmountOutcome amount = new AmountAtStake(asked, rule, known, day).in(currency);
        if (amount instanceof AmountOutcome.Unknown unknown) {
            return new QuoteOutcome.Unknown(unknown.gaps());
        }
        AmountOutcome.Found found = (AmountOutcome.Found) amount;
        Optional<Held> tier = held.stream()
                .flatMap(each -> known.rate(departure, currency, each.left().currency(), day)
                        .map(found.total().amount()::multiply)
                        .filter(needed -> needed.compareTo(each.left().amount()) <= 0)
                        .map(needed -> new Held(each, Money.up(needed, each.left().currency()))).stream())
                .min(Comparator.<Held>comparingInt(each -> each.tier().percent())
                        .thenComparing(each -> !each.needed().currency().equals(currency)));
        return new QuoteOutcome.Quoted(new Pricing(asked, terms::list, known, day).price(found,
                share(holder.orElseThrow(), tier, asked)));
    }

    /**
     * That of the guarantee that is wide enough; where there is none, or less would do, what it lodges for a new one.
     */
    private Pricing.Holder share(Participant holder, Optional<Held> held, AskQuote asked) {
        CountryCode where = held.map(each -> new Grn(each.tier().grn()).country()).orElse(asked.route().get(0));
        int own = decided.percent(holder.id(), where);
        Optional<Held> best = held.filter(each -> each.tier().percent() <= own);
        return new Pricing.Holder(holder.code(), best.map(each -> each.tier().percent()).orElse(own),
                best.map(each -> new Pricing.Wide(each.tier().grn(), each.needed())),
                share -> decided.missing(holder.id(), where, share),
                conditions.brakes(asked.goods().stream().map(QuotedGoods::code).collect(Collectors.toSet()),
                        new HashSet<>(asked.route()), holder.id(), clock.instant()));
    }

    /**
     * Codes of the money in which people may count: what countries that take part count in, and what invoices are in.
     */
    public List<String> currencies(SignedInAs who) {
        Policy.require(UseCase.QUOTE_GUARANTEE, who);
        return Stream.concat(INVOICES.stream(), participants.countries().stream()
                .flatMap(each -> CountryCode.parse(each.code()).stream())
                .flatMap(each -> charges.list(each).currency().stream())).distinct().toList();
    }

    /** A guarantee of the holder's that has room. @param needed of it, in the money in which it is kept */
    private record Held(TierRepository.Tier tier, Money needed) {}

    private ChargesKnown known() {
        return new ChargesKnown() {

            @Override
            public Optional<ChargeRate> charge(CountryCode country, HsCode code, LocalDate day) {
                return charges.find(country, code, day);
            }

            @Override
            public Optional<BigDecimal> rate(CountryCode country, String from, String to, LocalDate day) {
                return charges.rate(country, from, to, day);
            }

            @Override
            public Optional<String> currency(CountryCode country) {
                return charges.list(country).currency();
            }
        };
    }
}
