package org.singlewindow.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.criteria.Condition;
import org.singlewindow.criteria.Criteria;
import org.singlewindow.criteria.Criterion;
import org.singlewindow.criteria.Extractor;
import org.singlewindow.criteria.Found;
import org.singlewindow.criteria.Matcher;
import org.singlewindow.criteria.Telling;
import org.singlewindow.kernel.CountryCode;

/**
 * What a routing rule may ask for. A further column is one entry in {@link #FURTHER}: files, the database, checks,
 * matching, reasons and pages take it from here. Its label is {@code rule.<name>} in the pages' texts, and a row of the
 * guide for countries explains it.
 */
public final class RoutingCriteria {

    public static final Criterion<Journey, Goods> REGIME = new Criterion<>("regime", Matcher.WORD,
            Extractor.ofWhole(journey -> regime(journey.profile())), Telling.SILENT,
            List.of("IMPORT", "EXPORT", "TRANSIT"));

    /** It is told of every rule, whether it asks or not, and with the country. */
    public static final Criterion<Journey, Goods> ROLE = new Criterion<>("role", Matcher.WORD,
            Extractor.ofWhole(RoutingCriteria::parts), Telling.SILENT,
            Stream.of(CountryRole.values()).map(CountryRole::name).toList());

    /** It is told with the item, as is {@link #DANGEROUS}. */
    public static final Criterion<Journey, Goods> HS = new Criterion<>("hs", Matcher.PREFIX,
            Extractor.ofItem(goods -> code(goods.line())), Telling.SILENT, List.of());

    public static final Criterion<Journey, Goods> POST = new Criterion<>("post", Matcher.WORD,
            Extractor.ofWhole(journey -> posts(journey.profile())), Telling.BARE, List.of());

    public static final Criterion<Journey, Goods> DOCUMENT = new Criterion<>("document", Matcher.WORD,
            Extractor.ofBoth(RoutingCriteria::papers, RoutingCriteria::papers));

    public static final Criterion<Journey, Goods> DANGEROUS = new Criterion<>("dangerous", Matcher.WORD,
            Extractor.ofItem(goods -> danger(goods.line())), Telling.SILENT,
            List.of("yes", "no"));

    /** Every country's file has a column for each of these. */
    private static final List<Criterion<Journey, Goods>> REQUIRED = List.of(REGIME, ROLE, HS, POST, DOCUMENT,
            DANGEROUS);

    /** A file may have a column for each of these, or none. */
    private static final List<Criterion<Journey, Goods>> FURTHER = List.of();

    private static volatile Criteria<Journey, Goods> all = new Criteria<>(
            Stream.of(REQUIRED, FURTHER).flatMap(Collection::stream).toList());

    private RoutingCriteria() {
    }

    public static Criteria<Journey, Goods> all() {
        return all;
    }

    /** For the test that adds one, and for nobody else. */
    static void use(Criteria<Journey, Goods> other) {
        all = other;
    }

    /** Names of those that every file has. */
    public static List<String> required() {
        return REQUIRED.stream().map(Criterion::name).toList();
    }

    /**
     * The same condition, naming types of papers in every way in which they are written, so that it can be compared.
     */
    public static Condition inAllSpellings(Condition condition) {
        return condition.words(DOCUMENT).isEmpty() ? condition
                : condition.with(DOCUMENT, Papers.inBothWays(condition.words(DOCUMENT)));
    }

    private static Found regime(RoutingProfile profile) {
        return profile.regime().isEmpty() ? Found.ANYTHING : Found.of(profile.regime());
    }

    private static Found parts(Journey journey) {
        return Found.of(journey.profile().parts(journey.country()).stream().map(CountryRole::name)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Of goods without a commodity code nobody knows whether they are those of the rule. */
    private static Found code(GoodsLine line) {
        return line.unread() ? Found.ANYTHING
                : line.hs().map(code -> Found.of(code.value())).orElse(Found.ANYTHING);
    }

    private static Found danger(GoodsLine line) {
        return switch (line.danger()) {
            case YES -> Found.of("yes");
            case NO -> Found.of("no");
            case UNKNOWN -> Found.ANYTHING;
        };
    }

    private static Found posts(RoutingProfile profile) {
        Map<String, Predicate<String>> doubtful = profile.doubtful().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                        each -> post -> isOneOf(each.getValue(), post)));
        return Found.of(profile.posts(), doubtful);
    }

    /** None stands for any. */
    private static boolean isOneOf(Set<CountryCode> countries, String post) {
        return countries.isEmpty() || countries.stream().anyMatch(country -> post.startsWith(country.value()));
    }

    private static Found papers(Journey journey) {
        RoutingProfile profile = journey.profile();
        return Found.of(Stream.concat(profile.documents().stream(),
                profile.goods().stream().flatMap(line -> line.documents().stream()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Found papers(Goods goods) {
        Set<String> own = goods.line().documents();
        Set<String> common = goods.profile().documents();
        return Found.of(common.isEmpty() ? own
                : Stream.concat(own.stream(), common.stream()).collect(Collectors.toUnmodifiableSet()));
    }
}
