package org.singlewindow.bench.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.singlewindow.bench.sample.Declarations;
import org.singlewindow.bench.sample.Shape;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.WcoDocument;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.xml.sax.SAXException;

/**
 * Reading and checking against the schema in one pass, into parts and into generated classes, beside the JDK's
 * validator, which only checks.
 */
@State(Scope.Thread)
public class ReadingPart {

    @Param({"1x4", "10x12", "98x50", "98x2400"})
    public String shape;

    private final WcoReader reader = new WcoReader();
    private final WcoReader thorough = WcoReader.thorough();
    private Declarations declarations;
    private Validator validator;

    @Setup
    public void prepare() throws SAXException {
        declarations = Declarations.of(Shape.parse(shape), 10);
        validator = SchemaFactory.newDefaultInstance()
                .newSchema(
                        List.of("declaration-dates", "response-dates", "declaration", "response", "metadata").stream()
                                .map(ReadingPart::source).toArray(Source[]::new))
                .newValidator();
    }

    @Benchmark
    public ReadOutcome<WcoPart> readAndCheck() {
        return reader.readParts(declarations.next());
    }

    @Benchmark
    public ReadOutcome<WcoPart> readAndCheckByTheValidator() {
        return thorough.readParts(declarations.next());
    }

    @Benchmark
    public ReadOutcome<WcoDocument> readCheckAndBind() {
        return reader.read(declarations.next());
    }

    @Benchmark
    public void validatorOfTheJdkAlone() throws SAXException, IOException {
        validator.validate(new StreamSource(new ByteArrayInputStream(declarations.next())));
    }

    private static Source source(String name) {
        return new StreamSource(WcoReader.class.getResourceAsStream("/schemas/wco/" + name + ".xsd"),
                "/schemas/wco/" + name + ".xsd");
    }
}
