package org.singlewindow.wco;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Everything that one reading needs, wired once and used for many: the JDK's own parser, the validator, and the binding
 * where the generated classes are asked for. For one thread at a time.
 */
final class ReadingBench<D> {

    private final StringBuilder text = new StringBuilder();
    private final DocumentPath path = new DocumentPath();
    private final Complaints complaints = new Complaints(path, text);
    private final DocumentHandler document;
    private final XMLReader parser;
    private final Result<D> result;

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
            parser = Parsers.strict();
            parser.setContentHandler(document);
            parser.setErrorHandler(complaints);
        } catch (SAXException e) {
            throw new IllegalStateException("the JDK's parser cannot be set up", e);
        }
    }

    ReadOutcome<D> read(byte[] bytes) {
        try {
            parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return complaints.found().isEmpty()
                    ? new ReadOutcome.Read<>(result.of(document))
                    : invalid();
        } catch (Complaints.Enough e) {
            var last = complaints.found().get(complaints.found().size() - 1);
            return last.kind().breaksTheDocument() ? broken(last) : invalid();
        } catch (SAXParseException e) {
            return broken(ParserTexts.violation(e, document.innermost()));
        } catch (IOException e) {
            return broken(ParserTexts.unreadable(e, document.line(), document.column()));
        } catch (SAXException e) {
            return broken(ParserTexts.lost(e, document.line(), document.column()));
        } catch (JAXBException e) {
            throw new IllegalStateException("a document that follows the schema could not be bound", e);
        }
    }

    private ReadOutcome<D> invalid() {
        return new ReadOutcome.Invalid<>(complaints.found().stream().map(this::pointed).toList(),
                document.reference());
    }

    private ReadOutcome<D> broken(SchemaViolation violation) {
        return new ReadOutcome.NotWellFormed<>(pointed(violation), document.reference());
    }

    /** While it was read, only places were known: by its number an item is known when all of them were seen. */
    private SchemaViolation pointed(SchemaViolation found) {
        return document.findRoot().filter(root -> !found.pointer().isEmpty())
                .map(root -> found.at(WcoNumbers.pointer(root, found.xpath(), found.pointer()))).orElse(found);
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
            throw new IllegalStateException(
                    "nothing is fetched while a document is read: " + Excerpt.of(String.valueOf(systemId)));
        });
        validator.setContentHandler(next);
        return validator;
    }
}
