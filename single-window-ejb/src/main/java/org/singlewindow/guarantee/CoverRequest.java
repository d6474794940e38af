package org.singlewindow.guarantee;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Mrn;

/**
 * What a movement asks guarantees for.
 *
 * @param holder    the holder of the procedure, by its id
 * @param route     every country of the way, that of departure and that of destination as well
 * @param goods     the codes of all its goods
 * @param departure the country of the office of departure
 * @param days      how many after the release it arrives in a country of the way, at the latest; none where a country
 *                  is not there
 */
public record CoverRequest(Mrn mrn, int holder, Set<CountryCode> route, Set<HsCode> goods, CountryCode departure,
        List<CoverPart> parts, Map<CountryCode, Integer> days) {

    public CoverRequest(Mrn mrn, int holder, Set<CountryCode> route, Set<HsCode> goods, CountryCode departure,
            List<CoverPart> parts) {
        this(mrn, holder, route, goods, departure, parts, Map.of());
    }

    public CoverRequest {
        route = Set.copyOf(route);
        goods = Set.copyOf(goods);
        parts = List.copyOf(parts);
        days = Map.copyOf(days);
    }
}
