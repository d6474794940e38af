package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.notes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.singlewindow.declaration.ItemParticulars.Worth;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.Particulars.Amount;
import org.singlewindow.declaration.Particulars.Means;
import org.singlewindow.declaration.Particulars.Rate;
import org.singlewindow.declaration.Particulars.Sale;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.reference.Facts;
import org.singlewindow.reference.Incoterms;

/** What the goods are worth, and on what terms they were sold. */
final class SaleRules {

    static final LodgementRule TERMS = notes("SAL-01", RuleTier.CODE_LIST, RuleSource.INCOTERMS)
            .says("terms.unknown");
    static final LodgementRule ENDED = notes("SAL-02", RuleTier.CODE_LIST, RuleSource.INCOTERMS).says("terms.ended");
    static final LodgementRule NO_PLACE = notes("SAL-03", RuleTier.RULE, RuleSource.INCOTERMS).says("terms.place");
    static final LodgementRule NO_TERMS = notes("SAL-04", RuleTier.RULE, RuleSource.EU_UCC).says("terms.none");
    static final LodgementRule BY_WATER = notes("SAL-05", RuleTier.RULE, RuleSource.INCOTERMS).says("terms.water");
    static final LodgementRule PLACE = notes("SAL-06", RuleTier.CODE_LIST, RuleSource.REC_16).says("terms.location");
    static final LodgementRule NOWHERE = notes("SAL-08", RuleTier.CODE_LIST, RuleSource.REC_16).says("terms.locode");
    static final LodgementRule NATURE = notes("SAL-07", RuleTier.CODE_LIST, RuleSource.EU_UCC)
            .says("nature.unknown");
    static final LodgementRule SUM = notes("VAL-01", RuleTier.RULE, RuleSource.WTO_VALUATION).says("invoice.sum");
    static final LodgementRule CURRENCIES = notes("VAL-02", RuleTier.RULE, RuleSource.WTO_VALUATION)
            .says("invoice.currency");
    static final LodgementRule NO_CURRENCY = notes("VAL-03", RuleTier.RULE, RuleSource.ISO_4217)
            .says("amount.currency");
    static final LodgementRule FREE = notes("VAL-04", RuleTier.RULE, RuleSource.WTO_VALUATION).says("price.zero");
    static final LodgementRule STATISTICS = notes("VAL-05", RuleTier.RULE, RuleSource.EU_UCC)
            .says("statistics.partly");
    static final LodgementRule WORTHLESS = notes("VAL-06", RuleTier.RULE, RuleSource.EU_UCC).says("statistics.zero");
    static final LodgementRule METHOD = notes("VAL-07", RuleTier.CODE_LIST, RuleSource.WTO_VALUATION)
            .says("valuation.method");
    static final LodgementRule PRICES = notes("VAL-08", RuleTier.RULE, RuleSource.WTO_VALUATION)
            .says("price.partly");
    static final LodgementRule RATE = notes("VAL-09", RuleTier.RULE, RuleSource.WTO_VALUATION).says("rate.currency");
    static final LodgementRule NO_RATE = notes("VAL-10", RuleTier.RULE, RuleSource.WTO_VALUATION).says("rate.zero");

    static final List<LodgementRule> NAMED = List.of(TERMS, ENDED, NO_PLACE, NO_TERMS, BY_WATER, PLACE, NATURE, NOWHERE,
            SUM,
            CURRENCIES, NO_CURRENCY, FREE, STATISTICS, WORTHLESS, METHOD, PRICES, RATE, NO_RATE);

    private static final Set<String> WATER = Set.of("1", "8", "9");
    private static final Set<String> METHODS = Set.of("1", "2", "3", "4", "5", "6");
    private static final int LOCODE = 5;
    private static final String DECLARATION = "Declaration/";
    private static final String TRADE_TERMS = "Declaration/GoodsShipment/TradeTerms/";

    private SaleRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        Sale sale = declaration.particulars().sale();
        terms(sale, declaration.particulars().carriage().means(), world, notes);
        nature(sale.nature(), DECLARATION + "GoodsShipment", notes);
        for (Rate rate : sale.rates()) {
            rate(rate, notes);
        }
        money(sale.invoice(), DECLARATION, "InvoiceAmount", notes);
        for (Item item : declaration.items()) {
            item(item, notes);
        }
        together(sale.invoice(), declaration.items(), notes);
    }

    private static void terms(Sale sale, List<Means> means, References world, Notebook notes) {
        String terms = sale.terms();
        if (terms.isEmpty()) {
            if (!sale.place().isEmpty()) {
                notes.note(NO_TERMS, RuleCode.MISSING, TRADE_TERMS + "ConditionCode");
            }
            return;
        }
        if (Incoterms.isOfEarlier(terms)) {
            notes.note(ENDED, RuleCode.OUTSIDE_DOMAIN, TRADE_TERMS + "ConditionCode", terms);
        } else if (Incoterms.isUnknown(terms)) {
            notes.note(TERMS, RuleCode.OUTSIDE_DOMAIN, TRADE_TERMS + "ConditionCode", terms);
        }
        if (sale.place().isEmpty()) {
            notes.note(NO_PLACE, RuleCode.MISSING, TRADE_TERMS + "LocationID", terms);
        } else if (sale.coded() && !isLocode(sale.place(), world)) {
            notes.note(PLACE, RuleCode.OUTSIDE_DOMAIN, TRADE_TERMS + "LocationID", sale.place());
        } else if (sale.coded() && Facts.isNoPlace(sale.place()) && !world.has("un-locodes", sale.place())) {
            notes.note(NOWHERE, RuleCode.OUTSIDE_DOMAIN, TRADE_TERMS + "LocationID", sale.place());
        }
        if (Incoterms.isByWater(terms)) {
            means.stream().filter(each -> each.atTheBorder() && !each.mode().isEmpty() && !WATER.contains(each.mode()))
                    .forEach(each -> notes.note(BY_WATER, RuleCode.INCONSISTENT, TRADE_TERMS + "ConditionCode", terms,
                            each.mode()));
        }
    }

    /** A country and three characters. */
    private static boolean isLocode(String place, References world) {
        return place.length() == LOCODE && world.has("countries", place.substring(0, 2));
    }

    private static void nature(String code, String holder, Notebook notes) {
        if (!code.isEmpty() && (code.length() > 2 || code.charAt(0) < '1' || code.charAt(0) > '9'
                || code.length() == 2 && !Character.isDigit(code.charAt(1)))) {
            notes.note(NATURE, RuleCode.OUTSIDE_DOMAIN, holder + "/TransactionNatureCode", code);
        }
    }

    private static void rate(Rate rate, Notebook notes) {
        String path = DECLARATION + "CurrencyExchange[" + rate.place() + "]/";
        if (rate.currency().isEmpty()) {
            notes.note(RATE, RuleCode.MISSING, path + "CurrencyTypeCode", rate.rate());
        }
        if (!rate.rate().isEmpty() && new BigDecimal(rate.rate()).signum() == 0) {
            notes.note(NO_RATE, RuleCode.OUTSIDE_DOMAIN, path + "RateNumeric", rate.currency());
        }
    }

    private static void item(Item item, Notebook notes) {
        Worth worth = item.particulars().worth();
        money(worth.price(), item.path(), "/Commodity/InvoiceLine/ItemChargeAmount", notes);
        money(worth.statistical(), item.path(), "/StatisticalValueAmount", notes);
        money(worth.customs(), item.path(), "/CustomsValueAmount", notes);
        if (isZero(worth.price())) {
            notes.note(FREE, RuleCode.OUTSIDE_DOMAIN, item.path() + "/Commodity/InvoiceLine/ItemChargeAmount");
        }
        if (isZero(worth.statistical())) {
            notes.note(WORTHLESS, RuleCode.OUTSIDE_DOMAIN, item.path() + "/StatisticalValueAmount");
        }
        if (!worth.method().isEmpty() && !METHODS.contains(worth.method())) {
            notes.note(METHOD, RuleCode.OUTSIDE_DOMAIN, item.path() + "/CustomsValuation/MethodCode", worth.method());
        }
        nature(worth.nature(), item.path(), notes);
    }

    private static void money(Amount amount, String holder, String element, Notebook notes) {
        if (amount.isSaid() && amount.unit().isEmpty()) {
            notes.note(NO_CURRENCY, RuleCode.MISSING_ATTRIBUTE, holder + element, amount.value());
        }
    }

    private static boolean isZero(Amount amount) {
        String value = amount.value();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '0' && value.charAt(i) != '.') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    /** What one item says of its worth all should say, and all prices are the invoice. */
    private static void together(Amount invoice, List<Item> items, Notebook notes) {
        int priced = 0;
        int counted = 0;
        for (Item item : items) {
            priced += item.particulars().worth().price().isSaid() ? 1 : 0;
            counted += item.particulars().worth().statistical().isSaid() ? 1 : 0;
        }
        if (priced > 0 && priced < items.size()) {
            notes.note(PRICES, RuleCode.MISSING, DECLARATION + "GoodsShipment", priced, items.size());
        }
        if (counted > 0 && counted < items.size()) {
            notes.note(STATISTICS, RuleCode.MISSING, DECLARATION + "GoodsShipment", counted, items.size());
        }
        if (invoice.isSaid() && priced > 0 && priced == items.size()) {
            sum(invoice, items, notes);
        }
    }

    private static void sum(Amount invoice, List<Item> items, Notebook notes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : items) {
            Amount price = item.particulars().worth().price();
            if (!price.unit().equals(invoice.unit())) {
                notes.note(CURRENCIES, RuleCode.INCONSISTENT, DECLARATION + "InvoiceAmount", invoice.unit(),
                        price.unit());
                return;
            }
            sum = sum.add(new BigDecimal(price.value()));
        }
        if (sum.compareTo(new BigDecimal(invoice.value())) != 0) {
            notes.note(SUM, RuleCode.INCONSISTENT, DECLARATION + "InvoiceAmount", sum.toPlainString(),
                    invoice.value());
        }
    }
}
