package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.singlewindow.kernel.Money;

class SimulationProperties {

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Property
    void at_its_height_a_limit_as_proposed_would_have_alarmed_nobody_and_a_step_less_would_have(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long cents) {
        Money peak = new Money(BigDecimal.valueOf(cents, 2), "USD");
        Money proposed = Simulation.propose(peak);
        assertTrue(peak.compareTo(proposed.percent(80)) <= 0);
        Money less = proposed.minus(usd("1000"));
        assertTrue(less.isNegative() || peak.amount().movePointRight(2)
                .compareTo(less.amount().multiply(BigDecimal.valueOf(80))) > 0);
    }

    @Example
    void each_share_lodges_and_costs_its_part() {
        Simulation.Part part = Simulation.of(new Simulation.Replayed("USD", 4, usd("10000"), usd("4000"),
                Optional.of(Instant.EPOCH), usd("0"), usd("20000")), Optional.of(new BigDecimal("0.5")));
        assertEquals(usd("5000"), part.proposed());
        assertEquals(usd("-15000"), part.difference());
        assertEquals(List.of(usd("5000"), usd("2500"), usd("1500"), usd("0")),
                part.tiers().stream().map(Simulation.TierCost::lodged).toList());
        assertEquals(List.of(usd("50"), usd("25"), usd("15"), usd("0")),
                part.tiers().stream().map(each -> each.cost().orElseThrow()).toList());
    }

    @Example
    void whoever_has_used_nothing_needs_none() {
        Simulation.Part part = Simulation.of(new Simulation.Replayed("USD", 0, usd("0"), usd("0"), Optional.empty(),
                usd("0"), usd("0")), Optional.empty());
        assertEquals(usd("0"), part.proposed());
        assertTrue(part.tiers().stream().allMatch(each -> each.cost().isEmpty()), "a cost that nobody said is none");
    }
}
