package org.singlewindow.web.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.singlewindow.guarantee.ItemAtStake;
import org.singlewindow.guarantee.FraudBrake;
import org.singlewindow.guarantee.Quote;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.tier.EvidenceItem;

/** What a transit would cost, as callers read it. */
public record QuoteJson(MoneyJson amount, String rule, String day, List<Item> items, Tier tier, MoneyJson lodged,
        List<Form> forms, List<National> national, Optional<MoneyJson> saved, Optional<Next> next,
        Optional<List<Suspended>> suspended) {

    /** A fraud brake of a country. @param kind REDUCTION or COMPREHENSIVE @param decision its name */
    public record Suspended(String country, String kind, String decision, List<String> hs, String from,
            Optional<String> until) {

        static Suspended of(FraudBrake.National each) {
            return new Suspended(each.country().value(), each.brake().kind().name(), each.brake().ground(),
                    List.copyOf(each.brake().hs()), each.brake().from().toString(),
                    each.brake().until().map(String::valueOf));
        }
    }

    /** @param charges what each country of the way would take, as far as it says so */
    public record Item(int position, String hs, MoneyJson value, String country, Rates rates, MoneyJson charges,
            List<OfCountry> all) {

        static Item of(ItemAtStake item) {
            return new Item(item.position(), item.goods().code().value(), MoneyJson.of(item.value()),
                    item.country().value(),
                    new Rates(plain(item.rate().duty()), plain(item.rate().vat()), plain(item.rate().other())),
                    MoneyJson.of(item.charges()), item.all().entrySet().stream()
                            .map(each -> new OfCountry(each.getKey().value(), MoneyJson.of(each.getValue()))).toList());
        }

        private static String plain(BigDecimal percent) {
            return percent.toPlainString();
        }
    }

    /** Each in percent. */
    public record Rates(String duty, String vat, String other) {}

    public record OfCountry(String country, MoneyJson charges) {}

    /**
     * @param percent   that the holder lodges
     * @param guarantee by which; empty where it lodges the whole
     * @param declared  what a declaration names of that, where it is kept in another money
     */
    public record Tier(String holder, int percent, Optional<String> guarantee, Optional<MoneyJson> declared) {}

    /** @param type of list CL251 */
    public record Form(String type, String name, Optional<MoneyJson> price, MoneyJson deposit) {}

    public record National(String country, Optional<MoneyJson> charges, Optional<MoneyJson> price) {}

    /** @param missing what is asked for and not met */
    public record Next(int percent, List<String> missing, MoneyJson lodged) {}

    static QuoteJson of(Quote quote) {
        return new QuoteJson(MoneyJson.of(quote.atStake()), quote.rule().name(), quote.day().toString(),
                quote.items().stream().map(Item::of).toList(),
                new Tier(quote.holder(), quote.tier(), quote.grn(), quote.declared().map(MoneyJson::of)),
                MoneyJson.of(quote.lodged()),
                quote.forms().stream().map(QuoteJson::form).toList(),
                quote.national().stream().map(QuoteJson::national).toList(), quote.saved().map(MoneyJson::of),
                quote.next().map(each -> new Next(each.tier(), each.missing().stream().map(EvidenceItem::name).toList(),
                        MoneyJson.of(each.lodged()))),
                Optional.of(quote.suspended()).filter(any -> !any.isEmpty())
                        .map(all -> all.stream().map(Suspended::of).toList()));
    }

    private static Form form(Quote.FormPrice form) {
        return new Form(form.type().code(), form.type().name(), form.price().map(MoneyJson::of),
                MoneyJson.of(form.deposit()));
    }

    private static National national(Quote.NationalPrice each) {
        CountryCode country = each.country();
        return new National(country.value(), each.charges().map(MoneyJson::of), each.price().map(MoneyJson::of));
    }
}
