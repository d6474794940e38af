package org.singlewindow.declaration.wire;

import java.time.Instant;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;
import org.singlewindow.declaration.LodgeDeclaration;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.wco.WcoWriter;

/** Between WCO and the domain: a declaration taken in, an answer written. */
@State(Scope.Thread)
public class WirePart {

    @Param({"1x4", "10x12", "98x50"})
    public String shape;

    private final WcoWriter writer = new WcoWriter();
    private final Instant at = Instant.parse("2026-01-01T00:00:00Z");
    private WcoPart declaration;

    @Setup
    public void prepare() {
        declaration = parts(shape);
    }

    /** For the parts that begin behind this one. */
    public static LodgeDeclaration declaration(String shape) {
        return DeclarationReader.read(parts(shape));
    }

    private static WcoPart parts(String shape) {
        return new WcoReader().readParts(Declarations.of(Shape.parse(shape), 10).next()).either(
                read -> read.document().part("Declaration").orElseThrow(),
                broken -> {
                    throw new IllegalStateException(broken.toString());
                },
                invalid -> {
                    throw new IllegalStateException(invalid.toString());
                });
    }

    @Benchmark
    public LodgeDeclaration takeOutWhatCounts() {
        return DeclarationReader.read(declaration);
    }

    @Benchmark
    public byte[] writeTheAnswer() {
        Parts parts = new Parts("01", at);
        parts.reference("26AQ000000000001J1-01");
        for (int i = 0; i < 10; i++) {
            parts.say("AQ-A" + i, "APPROVE – Agency " + i, "RCP");
        }
        Parts.time(parts.about(Optional.of("26AQ000000000001J1"), Optional.of("B000000000000000000"), 1),
                "AcceptanceDateTime", at);
        return writer.write(parts.response());
    }
}
