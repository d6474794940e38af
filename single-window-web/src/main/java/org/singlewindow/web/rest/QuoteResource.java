package org.singlewindow.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.singlewindow.guarantee.AmountGap;
import org.singlewindow.guarantee.AskQuote;
import org.singlewindow.guarantee.QuoteOutcome;
import org.singlewindow.guarantee.QuotedGoods;
import org.singlewindow.guarantee.Quoting;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** What a transit would cost, before anything is lodged. */
@Path("/guarantees/quote")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {

    private static final List<String> FIELDS = List.of("route", "goods", "holder", "currency");
    private static final List<String> GOODS = List.of("hs", "value");
    private static final int MOST_COUNTRIES = 20;
    private static final int MOST_GOODS = 9_999;

    @Inject
    Quoting quoting;

    @Inject
    Participants participants;

    @Inject
    SignedInUser user;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Serves(UseCase.QUOTE_GUARANTEE)
    public QuoteJson quote(JsonValue given) {
        QuoteOutcome outcome = quoting.quote(() -> read(given), user.get());
        if (outcome instanceof QuoteOutcome.Quoted quoted) {
            return QuoteJson.of(quoted.quote());
        }
        if (outcome instanceof QuoteOutcome.Unknown unknown) {
            AmountGap first = unknown.gaps().get(0);
            throw Refusal.of(422, RuleCode.NOT_FOUND, "No amount can be said: "
                    + unknown.gaps().stream().map(QuoteResource::said).distinct().collect(Collectors.joining("; "))
                    + ".").pointing("/goods/" + (first.position() - 1)
                            + (first.kind() == AmountGap.Kind.CHARGES ? "/hs" : "/value/currency"));
        }
        throw Refusal.of(422, RuleCode.UNKNOWN_PARTY,
                "There is no such holder, or nothing that you have to do with its guarantees.").pointing("/holder");
    }

    private static String said(AmountGap gap) {
        return gap.kind() == AmountGap.Kind.CHARGES
                ? gap.country() + " does not say what it charges on " + gap.what()
                : gap.country() + " does not say what " + gap.what() + " is worth";
    }

    private AskQuote read(JsonValue given) {
        JsonFields body = JsonFields.of(given, "", FIELDS);
        List<CountryCode> route = route(body.texts("route"));
        List<JsonValue> goods = body.needed("goods");
        if (goods.isEmpty() || goods.size() > MOST_GOODS) {
            throw Refusal.at("/goods", RuleCode.LIMIT_EXCEEDED, "goods has 1 to " + MOST_GOODS + " entries.");
        }
        List<QuotedGoods> read = new ArrayList<>();
        for (int i = 0; i < goods.size(); i++) {
            read.add(goods(JsonFields.of(goods.get(i), "/goods/" + i, GOODS)));
        }
        return new AskQuote(route, read, body.text("holder"), body.text("currency").map(QuoteResource::currency));
    }

    private List<CountryCode> route(List<String> codes) {
        if (codes.size() < 2 || codes.size() > MOST_COUNTRIES) {
            throw Refusal.at("/route", RuleCode.LIMIT_EXCEEDED,
                    "route has 2 to " + MOST_COUNTRIES + " countries, in the order of the way.");
        }
        List<CountryCode> route = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String place = "/route/" + i;
            String code = codes.get(i);
            CountryCode country = CountryCode.parse(code)
                    .filter(each -> participants.countries().stream().anyMatch(one -> one.code().equals(each.value())))
                    .orElseThrow(() -> Refusal.at(place, RuleCode.UNKNOWN_COUNTRY,
                            "There is no country " + code + " that takes part."));
            if (route.contains(country)) {
                throw Refusal.at(place, RuleCode.INCONSISTENT, "route has " + code + " twice.");
            }
            route.add(country);
        }
        return route;
    }

    private static QuotedGoods goods(JsonFields one) {
        String place = one.place();
        HsCode code = HsCode.parse(one.neededText("hs")).orElseThrow(() -> Refusal.at(place + "/hs",
                RuleCode.PATTERN, "hs is a commodity code of 2 to 10 digits, an even number of them."));
        JsonFields value = JsonFields.of(one.object().getOrDefault("value", JsonValue.NULL), place + "/value",
                MoneyJson.FIELDS);
        String amount = value.neededText("amount");
        String currency = value.neededText("currency");
        Money money = Money.parse(amount, currency).filter(Money::isPositive)
                .orElseThrow(() -> Refusal.at(place + "/value" + part(amount, currency),
                        Money.fault(amount, currency).orElseThrow(),
                        "value is an amount above nothing as a text, with no more decimals than its currency has, and that: "
                                + "{\"amount\": \"1500.00\", \"currency\": \"USD\"}."));
        return new QuotedGoods(code, money);
    }

    private static String part(String amount, String currency) {
        return Money.fault(amount, currency).filter(Money::isOfCurrency).isPresent() ? "/currency" : "/amount";
    }

    private static String currency(String code) {
        if (!Money.isCurrency(code)) {
            throw Refusal.at("/currency", RuleCode.OUTSIDE_DOMAIN, "There is no currency " + code + " (ISO 4217).");
        }
        return code;
    }
}
