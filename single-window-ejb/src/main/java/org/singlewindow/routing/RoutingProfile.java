package org.singlewindow.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;

/**
 * The facts of one declaration that decide who must see it.
 *
 * @param regime    {@code IMPORT}, {@code EXPORT} or {@code TRANSIT}, as seen from where it was lodged
 * @param countries every country of the journey with its part in it; those that do not take part are passed over
 * @param posts     codes of the offices and border posts named in the declaration
 * @param documents type codes presented for the whole consignment
 */
public record RoutingProfile(String regime, CountryCode lodgedIn, Map<CountryCode, CountryRole> countries, Set<String> posts,
                             List<GoodsLine> goods, Set<String> documents) {

    public RoutingProfile {
        countries = Map.copyOf(countries);
        posts = Set.copyOf(posts);
        goods = List.copyOf(goods);
        documents = Set.copyOf(documents);
    }
}
