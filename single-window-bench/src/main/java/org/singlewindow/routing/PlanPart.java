package org.singlewindow.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.declaration.RulesPart;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.kernel.CountryCode;

/** The plan for ten recipients out of a country with sixty rules, and the plan as it is stored. */
@State(Scope.Thread)
public class PlanPart {
    private static final int AGENCIES = 30;
    private static final int RULES = 60;

    @Param({"1x4", "10x12", "98x50"})
    public String shape;

    private RuleBook book;
    private RoutingProfile profile;
    private RoutingPlan plan;

    @Setup
    public void prepare() {
        CountryCode country = new CountryCode(BenchCountry.CODE);
        Map<String, RuleTable.Party> agencies = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (int i = 1; i <= AGENCIES; i++) {
            agencies.put(BenchCountry.agency(i),
                    new RuleTable.Party(participant(i, BenchCountry.agency(i), Capability.AGENCY, country), 24));
        }
        for (int i = 1; i <= RULES; i++) {
            String hs = i < 10 ? "84 01 02 03" : "0%d 22 23 24 30".formatted(i % 10);
            rules.add(RuleLine.parse(new RuleView("r" + i, BenchCountry.agency(i % AGENCIES + 1), Duty.APPROVE,
                    Map.of("role", "EXPORTING", "hs", hs), "Measured")));
        }
        book = new RuleBook(Map.of(country, new RuleTable(country, 1,
                participant(0, country.value(), Capability.COUNTRY, country), agencies, rules)));
        profile = RulesPart.profile(shape);
        plan = book.plan(profile);
    }

    private static Participant participant(int id, String code, Capability capability, CountryCode country) {
        return new Participant(id, code, Set.of(capability), Optional.of(country), code, code, true);
    }

    @Benchmark
    public RoutingPlan plan() {
        return book.plan(profile);
    }

    @Benchmark
    public String planAsText() {
        return plan.toJson();
    }
}
