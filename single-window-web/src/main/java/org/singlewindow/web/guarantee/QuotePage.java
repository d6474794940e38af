package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.singlewindow.guarantee.AmountGap;
import org.singlewindow.guarantee.AskQuote;
import org.singlewindow.guarantee.FraudBrake;
import org.singlewindow.guarantee.Quote;
import org.singlewindow.guarantee.QuoteOutcome;
import org.singlewindow.guarantee.Quoting;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** What a transit would cost, asked before anything is lodged. Nothing is kept; what was typed stays on the page. */
@Named
@RequestScoped
public class QuotePage {

    private static final String EVERYWHERE = "USD";

    @Inject
    SignedInUser user;

    @Inject
    Quoting quoting;

    @Inject
    Participants participants;

    private String from = "";
    private String to = "";
    private List<String> through = new ArrayList<>();
    private String currency = "";
    private String goods = "";
    private Quote quote;
    private final List<String> gaps = new ArrayList<>();
    private final Map<String, String> problems = new HashMap<>();

    @Serves(UseCase.QUOTE_GUARANTEE)
    public String ask() {
        List<CountryCode> route = route();
        if (currency.isEmpty()) {
            problems.put("currency", Words.get("quote.currency.missing"));
        }
        GoodsLines lines = GoodsLines.read(goods, currency.isEmpty() ? EVERYWHERE : currency);
        lines.bad().ifPresentOrElse(bad -> problems.put("goods", Words.fill("quote.goods.bad", bad)), () -> {
            if (lines.goods().isEmpty()) {
                problems.put("goods", Words.get("quote.goods.missing"));
            }
        });
        if (problems.isEmpty()) {
            QuoteOutcome outcome = quoting.quote(
                    () -> new AskQuote(route, lines.goods(), Optional.empty(), Optional.of(currency)), user.get());
            if (outcome instanceof QuoteOutcome.Quoted quoted) {
                quote = quoted.quote();
            } else if (outcome instanceof QuoteOutcome.Unknown unknown) {
                unknown.gaps().stream().map(QuotePage::said).distinct().forEach(gaps::add);
            }
        }
        return null;
    }

    private static String said(AmountGap gap) {
        return Words.fill("quote.gap." + gap.kind(), Words.country(gap.country()), gap.what());
    }

    private List<CountryCode> route() {
        Optional<CountryCode> first = country(from, "from");
        Optional<CountryCode> last = country(to, "to");
        if (first.isPresent() && first.equals(last)) {
            problems.put("to", Words.get("quote.to.same"));
        }
        var way = new LinkedHashSet<CountryCode>();
        first.ifPresent(way::add);
        through.stream().map(CountryCode::parse).flatMap(Optional::stream)
                .filter(each -> isMember(each) && last.filter(each::equals).isEmpty()).forEach(way::add);
        last.ifPresent(way::add);
        return List.copyOf(way);
    }

    private Optional<CountryCode> country(String code, String field) {
        Optional<CountryCode> country = CountryCode.parse(code).filter(this::isMember);
        if (country.isEmpty()) {
            problems.put(field, Words.get("quote.country.missing"));
        }
        return country;
    }

    private boolean isMember(CountryCode country) {
        return participants.countries().stream().anyMatch(each -> each.code().equals(country.value()));
    }

    public List<Choice> getCountries() {
        return participants.countries().stream().map(each -> new Choice(each.code(), Words.country(each.code())))
                .sorted((one, other) -> one.name().compareTo(other.name())).toList();
    }

    public List<Choice> getCurrencies() {
        return quoting.currencies(user.get()).stream().map(each -> new Choice(each, each)).toList();
    }

    /** That less than the whole is not lodged for these goods, and who has decided it. */
    public String suspension(FraudBrake.National each) {
        return Words.fill("quote.suspended." + each.brake().kind(), Words.country(each.country()),
                each.brake().ground());
    }

    public Quote getQuote() {
        return quote;
    }

    public List<String> getGaps() {
        return gaps;
    }

    /** By field, what is amiss with it. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** Whether one guarantee is dearer than one in each country: that is said, too. */
    public boolean isDearer() {
        return quote != null && quote.saved().filter(Money::isNegative).isPresent();
    }

    public Money getDifference() {
        return quote.saved().map(each -> each.isNegative() ? Money.zero(each.currency()).minus(each) : each)
                .orElse(null);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = said(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = said(to);
    }

    public List<String> getThrough() {
        return through;
    }

    public void setThrough(List<String> through) {
        this.through = through == null ? new ArrayList<>() : through;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = Money.isCurrency(said(currency)) ? currency : "";
    }

    public String getGoods() {
        return goods;
    }

    public void setGoods(String goods) {
        this.goods = said(goods);
    }

    /** Of a field that was not sent, nothing comes. */
    private static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
