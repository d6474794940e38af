package org.singlewindow.bench.parts;

import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/** A movement reference number with its check digit. */
@State(Scope.Thread)
public class NumberPart {
    private final CountryCode country = new CountryCode(BenchCountry.CODE);
    private long serial = 1_000_000;

    @Benchmark
    public Optional<Mrn> movementReferenceNumber() {
        return Mrn.of(2026, country, serial++);
    }
}
