package org.singlewindow.guarantee;

import java.util.List;
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
 */
public record CoverRequest(Mrn mrn, int holder, Set<CountryCode> route, Set<HsCode> goods, CountryCode departure,
        List<CoverPart> parts) {

    public CoverRequest {
        route = Set.copyOf(route);
        goods = Set.copyOf(goods);
        parts = List.copyOf(parts);
    }
}
