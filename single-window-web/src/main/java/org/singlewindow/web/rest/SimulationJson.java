package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.guarantee.Simulation;

/** What a ledger says when it is played again; one part a currency. */
public record SimulationJson(Instant from, Instant until, List<Part> parts) {

    /**
     * @param peak     the most that was locked at once
     * @param proposed a reference amount of which that would have been four fifths
     */
    public record Part(String currency, long movements, MoneyJson locked, MoneyJson peak, Optional<Instant> peakAt,
            MoneyJson held, MoneyJson limit, MoneyJson proposed, List<Tier> tiers) {}

    /** @param cost of the movements of that time; not there where the country does not say it */
    public record Tier(int tier, MoneyJson lodged, Optional<MoneyJson> cost) {}

    static SimulationJson of(Simulation seen) {
        return new SimulationJson(seen.from(), seen.until(), seen.parts().stream().map(each -> new Part(
                each.currency(), each.movements(), MoneyJson.of(each.locked()), MoneyJson.of(each.peak()),
                each.peakAt(), MoneyJson.of(each.held()), MoneyJson.of(each.limit()),
                MoneyJson.of(each.proposed()), each.tiers().stream()
                        .map(tier -> new Tier(tier.percent(), MoneyJson.of(tier.lodged()),
                                tier.cost().map(MoneyJson::of)))
                        .toList()))
                .toList());
    }
}
