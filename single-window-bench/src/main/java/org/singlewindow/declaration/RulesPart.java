package org.singlewindow.declaration;

import java.time.LocalDate;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.declaration.wire.WirePart;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.RoutingProfile;

/** The rules of lodging, in a world where every code is known; what routing will decide by; what lists show. */
@State(Scope.Thread)
public class RulesPart {

    @Param({"1x4", "10x12", "98x50"})
    public String shape;

    private static final References WORLD = new References(LocalDate.of(2026, 1, 1), (list, code) -> true, code -> true,
            any -> true,
            code -> false, new References.Lodger("AQ-T0000001", new CountryCode(BenchCountry.CODE)));
    private LodgeDeclaration declaration;
    private RoutingProfile profile;

    @Setup
    public void prepare() {
        declaration = WirePart.declaration(shape);
        profile = profile(shape);
    }

    /** For the parts that begin behind this one. */
    public static RoutingProfile profile(String shape) {
        return Profiling.profile(WirePart.declaration(shape), WORLD);
    }

    @Benchmark
    public List<Violation> rules() {
        return LodgementRules.check(declaration, WORLD);
    }

    @Benchmark
    public RoutingProfile profile() {
        return Profiling.profile(declaration, WORLD);
    }

    @Benchmark
    public String summary() {
        return Profiling.summary(declaration, profile).toJson();
    }
}
