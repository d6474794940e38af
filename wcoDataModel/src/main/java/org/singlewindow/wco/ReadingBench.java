package org.singlewindow.wco;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.ValidatorHandler;
import org.singlewindow.wco.SchemaViolation.Kind;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Everything that one reading needs, wired once and used for many: the JDK's own parser, the validator, and the binding where the
 * generated classes are asked for. For one thread at a time.
 *
 * <p>The JDK's parser is asked for by name: another one on the class path may be open to hash collisions and slow at limits.
 */
final class ReadingBench<D> {

    private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";
    private static final SAXParserFactory PARSERS = parsers();

    private final StringBuilder text = new StringBuilder();
    private final DocumentPath path = new DocumentPath();
    private final Complaints complaints = new Complaints(path, text);
    private final DocumentHandler document;
    private final XMLReader parser;
    private final Result<D> result;
    private int readings;

    /** Takes the document once it was read to its end. */
    @FunctionalInterface
    private interface Result<D> {
        D of(DocumentHandler document) throws JAXBException, SAXException;
    }

    /** Reads into the generated classes, in the same pass. */
    static ReadingBench<WcoDocument> binding() {
        try {
            var binder = binder();
            return new ReadingBench<>(binder, document -> WcoDocument.of(binder.getResult(), document.envelope()));
        } catch (JAXBException e) {
            throw new IllegalStateException("the binding cannot be set up", e);
        }
    }

    /** Reads into the plain tree. */
    static ReadingBench<WcoPart> plain() {
        return new ReadingBench<>(null, DocumentHandler::takeRoot);
    }

    /** @param next who hears what the validator let pass; null for nobody */
    private ReadingBench(ContentHandler next, Result<D> result) {
        this.result = result;
        try {
            document = new DocumentHandler(validator(complaints, next), path, complaints, text);
            parser = parser();
            parser.setContentHandler(document);
            parser.setErrorHandler(complaints);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser cannot be set up", e);
        }
    }

    int readings() {
        return readings;
    }

    ReadOutcome<D> read(byte[] bytes) {
        readings++;
        try {
            parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return complaints.found().isEmpty()
                    ? new ReadOutcome.Read<>(result.of(document))
                    : new ReadOutcome.Invalid<>(complaints.found());
        } catch (Complaints.Enough e) {
            var last = complaints.found().get(complaints.found().size() - 1);
            return last.kind().breaksTheDocument() ? broken(last) : new ReadOutcome.Invalid<>(complaints.found());
        } catch (SAXParseException e) {
            return broken(ParserTexts.violation(e, document.innermost()));
        } catch (CharConversionException e) {
            return broken(new SchemaViolation(Kind.BAD_ENCODING, "The document holds bytes that are not in its encoding, after line "
                    + document.line() + '.', "", "", document.line(), document.column(), ""));
        } catch (IOException e) {
            return broken(SchemaViolation.of(Kind.BAD_ENCODING, "The document's encoding is not read; send UTF-8 (or UTF-16)."));
        } catch (SAXException | JAXBException e) {
            throw new IllegalStateException("a document that follows the schema could not be bound", e);
        }
    }

    private static <D> ReadOutcome<D> broken(SchemaViolation violation) {
        return new ReadOutcome.NotWellFormed<>(violation);
    }

    private static UnmarshallerHandler binder() throws JAXBException {
        var unmarshaller = WcoSchemas.binding().createUnmarshaller();
        // What the schema refuses is told by the validator; the binding need not say it again.
        unmarshaller.setEventHandler(event -> true);
        return unmarshaller.getUnmarshallerHandler();
    }

    private static ValidatorHandler validator(Complaints complaints, ContentHandler next) throws SAXException {
        var validator = WcoSchemas.SCHEMA.newValidatorHandler();
        validator.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
        validator.setErrorHandler(complaints);
        validator.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            throw new IllegalStateException("nothing is fetched while a document is read: " + Excerpt.of(String.valueOf(systemId)));
        });
        validator.setContentHandler(next);
        return validator;
    }

    private static XMLReader parser() throws ParserConfigurationException, SAXException {
        var parser = PARSERS.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        parser.setProperty(LIMIT + "entityExpansionLimit", "1");
        parser.setProperty(LIMIT + "totalEntitySizeLimit", "1000000");
        parser.setProperty(LIMIT + "elementAttributeLimit", "64");
        parser.setProperty(LIMIT + "maxElementDepth", "64");
        parser.setProperty(LIMIT + "maxXMLNameLimit", "256");
        return parser.getXMLReader();
    }

    private static SAXParserFactory parsers() {
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's parser lacks a protection that it should have", e);
        }
    }
}
