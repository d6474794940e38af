package org.singlewindow.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;

/**
 * The facts of one declaration that decide who must see it.
 *
 * @param regime    {@code IMPORT}, {@code EXPORT} or {@code TRANSIT}, as seen from where it was lodged
 * @param countries every country of the journey with its part in it, or with all that it may have where the document
 *                  leaves it open; those that do not take part are passed over
 * @param posts     codes of the offices and border posts named in the declaration
 * @param documents type codes presented for the whole consignment
 * @param doubtful  codes among the posts that no register has, each with the countries of which it may be a place; none
 *                  stands for any
 */
public record RoutingProfile(String regime, CountryCode lodgedIn, Map<CountryCode, Set<CountryRole>> countries,
        Set<String> posts,
        List<GoodsLine> goods, Set<String> documents, Map<String, Set<CountryCode>> doubtful) {

    public RoutingProfile {
        countries = Map.copyOf(countries);
        posts = Set.copyOf(posts);
        goods = List.copyOf(goods);
        documents = Set.copyOf(Papers.inBothWays(documents));
        doubtful = Map.copyOf(doubtful);
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
