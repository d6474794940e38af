package org.singlewindow.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;

/**
 * The facts of one declaration that decide who must see it.
 *
 * @param regime    {@code IMPORT}, {@code EXPORT} or {@code TRANSIT}, as seen from where it was lodged; empty where
 *                  nobody knows
 * @param countries every country of the journey with its part in it, or with all that it may have where the document
 *                  leaves it open; those that do not take part are passed over
 * @param posts     codes of the offices and border posts named in the declaration
 * @param documents type codes presented for the whole consignment
 * @param doubtful  codes among the posts that no register has, each with the countries of which it may be a place; none
 *                  stands for any
 * @param ownType   true where only the country where it was lodged knows what type of declaration it is
 */
public record RoutingProfile(String regime, CountryCode lodgedIn, Map<CountryCode, Set<CountryRole>> countries,
        Set<String> posts,
        List<GoodsLine> goods, Set<String> documents, Map<String, Set<CountryCode>> doubtful,
        boolean ownType) {

    private static final String ANY_REGIME = "";

    public RoutingProfile {
        countries = Map.copyOf(countries);
        posts = Set.copyOf(posts);
        goods = List.copyOf(goods);
        documents = Set.copyOf(Papers.inBothWays(documents));
        doubtful = Map.copyOf(doubtful);
    }

    public RoutingProfile(String regime, CountryCode lodgedIn, Map<CountryCode, Set<CountryRole>> countries,
            Set<String> posts, List<GoodsLine> goods, Set<String> documents, Map<String, Set<CountryCode>> doubtful) {
        this(regime, lodgedIn, countries, posts, goods, documents, doubtful, false);
    }

    /** As one country reads it. What another has put on a list of its own says nothing to it. */
    RoutingProfile in(CountryCode country) {
        boolean anyRegime = ownType && !country.equals(lodgedIn);
        boolean known = goods.stream().anyMatch(line -> line.knownIn().contains(country));
        return !anyRegime && !known ? this
                : new RoutingProfile(anyRegime ? ANY_REGIME : regime, lodgedIn, countries, posts,
                        goods.stream().map(line -> line.in(country)).toList(), documents, doubtful, false);
    }

    /**
     * As if there were no goods beside these: who would have a say then has it for their sake, or for that of the
     * whole.
     */
    public RoutingProfile withGoodsOnly(Set<Integer> places) {
        return new RoutingProfile(regime, lodgedIn, countries, posts,
                places.stream().sorted().map(goods::get).toList(), documents, doubtful, ownType);
    }

    /** Every post and every part is known. */
    public static RoutingProfile certain(String regime, CountryCode lodgedIn, Map<CountryCode, CountryRole> countries,
            List<GoodsLine> goods) {
        return new RoutingProfile(regime, lodgedIn, certain(countries), Set.of(), goods, Set.of(), Map.of());
    }

    static Map<CountryCode, Set<CountryRole>> certain(Map<CountryCode, CountryRole> countries) {
        return countries.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, country -> Set.of(country.getValue())));
    }

    /** Of a country that is not on the journey none. */
    public Set<CountryRole> parts(CountryCode country) {
        return countries.getOrDefault(country, Set.of());
    }
}
