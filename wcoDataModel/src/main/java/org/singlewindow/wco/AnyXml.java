package org.singlewindow.wco;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.wco.SchemaViolation.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks whether bytes are an XML document at all, whatever it is about: well-formed, without a document type or
 * processing instructions, within the limits that hold for a WCO document. What one system sends to another through us
 * must not be a weapon against the other.
 */
public final class AnyXml extends DefaultHandler {

    /** Of pages, drawings and style sheets: a browser runs what stands in these, wherever in a document it stands. */
    private static final Set<String> SHOWN = Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg",
            "http://www.w3.org/1999/XSL/Transform");

    private Locator locator;
    private SchemaViolation stopped;
    private int elements;
    private boolean shown;
    private final Prefixes prefixes = new Prefixes();

    private AnyXml() {
    }

    /** The first thing that keeps the bytes from being read as XML; always of a kind that breaks the document. */
    public static Optional<SchemaViolation> findFault(byte[] bytes) {
        var fault = Bytes.findFault(bytes);
        return fault.isPresent() ? fault : new AnyXml().parse(bytes);
    }

    /** Whether a browser would show a document without fault as a page, instead of what stands in it. */
    public static boolean isShown(byte[] bytes) {
        AnyXml reader = new AnyXml();
        return reader.parse(bytes).isEmpty() && reader.shown;
    }

    private Optional<SchemaViolation> parse(byte[] bytes) {
        var parser = Parsers.strict();
        parser.setContentHandler(this);
        parser.setErrorHandler(this);
        try {
            parser.parse(new InputSource(new ByteArrayInputStream(bytes)));
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of(ParserTexts.violation(e, Optional.empty()));
        } catch (Complaints.Enough e) {
            return Optional.of(stopped);
        } catch (IOException e) {
            return Optional.of(ParserTexts.unreadable(e, locator.getLineNumber(), locator.getColumnNumber()));
        } catch (SAXException e) {
            return Optional.of(ParserTexts.lost(e, locator.getLineNumber(), locator.getColumnNumber()));
        }
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (++elements > DocumentHandler.MOST_ELEMENTS) {
            throw stop(tooComplex());
        }
        shown |= SHOWN.contains(uri);
        if (elements == 1) {
            shown |= name.equalsIgnoreCase("html") || name.equalsIgnoreCase("svg");
            Optional<SchemaViolation> other = ParserTexts.otherVersion(locator);
            if (other.isPresent()) {
                throw stop(other.get());
            }
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (!prefixes.begin()) {
            throw stop(tooComplex());
        }
    }

    @Override
    public void endPrefixMapping(String prefix) {
        prefixes.end();
    }

    /** Whoever opens the message at the other end would be told to fetch a style sheet or run a script. */
    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        throw stop(ParserTexts.instruction(target, "", "", locator));
    }

    private SchemaViolation tooComplex() {
        return new SchemaViolation(Kind.TOO_COMPLEX, ComplaintWording.of("limit.parts"),
                "", "", locator.getLineNumber(), locator.getColumnNumber(), "");
    }

    private Complaints.Enough stop(SchemaViolation fault) {
        stopped = fault;
        return new Complaints.Enough();
    }
}
