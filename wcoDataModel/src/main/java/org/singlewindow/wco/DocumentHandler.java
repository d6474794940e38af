package org.singlewindow.wco;

import java.util.Optional;
import javax.xml.validation.ValidatorHandler;
import org.singlewindow.wco.SchemaViolation.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Stands between the parser and the validator: finds the WCO document, alone or inside a foreign envelope, hands on
 * what belongs to it and nothing else, and knows at every moment where in it the reader is.
 */
final class DocumentHandler extends DefaultHandler {

    /**
     * The longest value that the schema allows has 512 characters; a text of this length is an attack on whoever parses
     * it.
     */
    static final int LONGEST_TEXT = 2_048;

    /**
     * Elements outside the document or unknown to the schema: an envelope has dozens, and names cost the parser most.
     */
    private static final int MOST_STRANGERS = 4_096;
    /** Room for the 999 items that a declaration may have, at 150 elements each. */
    static final int MOST_ELEMENTS = 150_000;

    private final ValidatorHandler validator;
    private final DocumentPath path;
    private final Complaints complaints;
    private final StringBuilder text;
    private final PartTree tree = new PartTree();
    private final Prefixes prefixes = new Prefixes();
    private Locator locator;
    private int depth;
    private int documents;
    private int strangers;
    private int elements;
    private boolean inside;
    private String root = "";
    private int rootLine;
    private String namesake;

    DocumentHandler(ValidatorHandler validator, DocumentPath path, Complaints complaints, StringBuilder text) {
        this.validator = validator;
        this.path = path;
        this.complaints = complaints;
        this.text = text;
    }

    /** The local name of the foreign root around the document. */
    Optional<String> envelope() {
        return inEnvelope() ? Optional.of(root) : Optional.empty();
    }

    /** The document's root with all that stands in it, once. */
    WcoPart takeRoot() {
        return tree.take();
    }

    /** As far as it has grown. */
    Optional<WcoPart> findRoot() {
        return tree.findRoot();
    }

    /** The declarant's own reference, so far as the document was read, and unless it is longer than any may be. */
    Optional<String> reference() {
        return tree.findDeclaration().flatMap(declaration -> declaration.part("FunctionalReferenceID"))
                .filter(part -> part.wholeText().length() <= part.element().facets().maxLength())
                .flatMap(WcoPart::text);
    }

    private boolean inEnvelope() {
        return !root.equals("MetaData") && !root.equals("Declaration") && !root.equals("Response");
    }

    int line() {
        return locator == null ? 0 : Math.max(0, locator.getLineNumber());
    }

    /** The innermost element that is open, where the schema knows it. */
    Optional<WcoPart> innermost() {
        return Optional.ofNullable(tree.innermost());
    }

    int column() {
        return locator == null ? 0 : Math.max(0, locator.getColumnNumber());
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        validator.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() {
        path.clear();
        complaints.clear();
        prefixes.clear();
        tree.clear();
        text.setLength(0);
        depth = 0;
        documents = 0;
        strangers = 0;
        elements = 0;
        inside = false;
        root = "";
        namesake = null;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (!prefixes.begin()) {
            stop(violation(Kind.TOO_COMPLEX, ComplaintWording.of("limit.prefixes")));
        }
        if (inside) {
            validator.startPrefixMapping(prefix, uri);
        } else {
            prefixes.open(prefix, uri);
        }
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        prefixes.end();
        if (inside) {
            validator.endPrefixMapping(prefix);
        } else {
            prefixes.close(prefix);
        }
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        depth++;
        if (++elements > MOST_ELEMENTS) {
            stop(violation(Kind.TOO_COMPLEX, ComplaintWording.of("limit.elements", MOST_ELEMENTS)));
        }
        if (inside) {
            path.open(uri, name);
            text.setLength(0);
            hand(uri, name, qName, attributes);
            if (path.current().element() == null) {
                countStranger();
            }
            return;
        }
        if (depth == 1) {
            stopAt(ParserTexts.otherVersion(locator));
            root = name;
            rootLine = line();
        }
        var found = find(uri, name);
        if (found == null) {
            namesake = name.equals("MetaData") || depth == 1 && !inEnvelope() ? uri : namesake;
            countStranger();
            return;
        }
        if (++documents > 1) {
            stop(violation(Kind.SEVERAL_DOCUMENTS, ComplaintWording.of("several", Excerpt.of(root))));
        }
        begin(found);
        hand(uri, name, qName, attributes);
    }

    private void countStranger() throws SAXException {
        if (++strangers > MOST_STRANGERS) {
            stop(atRoot(Kind.NO_DOCUMENT, ComplaintWording.of("strangers", MOST_STRANGERS)));
        }
    }

    private void stopAt(Optional<SchemaViolation> found) throws SAXException {
        if (found.isPresent()) {
            stop(found.get());
        }
    }

    private void stop(SchemaViolation violation) throws SAXException {
        complaints.add(violation);
        throw new Complaints.Enough();
    }

    private WcoElement find(String uri, String name) {
        if (uri.equals(WcoSchemas.META_DATA) && name.equals("MetaData")) {
            return WcoSchemas.META_DATA_ROOT;
        }
        if (depth > 1) {
            return null;
        }
        return uri.equals(WcoSchemas.DECLARATION) && name.equals("Declaration") ? WcoSchemas.DECLARATION_ROOT
                : uri.equals(WcoSchemas.RESPONSE) && name.equals("Response") ? WcoSchemas.RESPONSE_ROOT : null;
    }

    private void begin(WcoElement found) throws SAXException {
        inside = true;
        path.openRoot(found);
        text.setLength(0);
        validator.startDocument();
        prefixes.tell(validator);
    }

    private void hand(String uri, String name, String qName, Attributes attributes) throws SAXException {
        complaints.opening();
        tree.open(path.current().element(), attributes, line());
        validator.startElement(uri, name, qName, attributes);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (!inside) {
            return;
        }
        var element = path.current().element();
        if (element == null || element.isValue()) {
            text.append(characters, start, length);
            if (text.length() > LONGEST_TEXT) {
                stop(violation(Kind.TOO_LONG,
                        ComplaintWording.of("longText", Excerpt.of(path.current().name()), LONGEST_TEXT)));
            }
        }
        validator.characters(characters, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        characters(characters, start, length);
    }

    /**
     * It tells whoever opens the document what to do with it: fetch a style sheet, run a script. No declaration has a
     * use for one.
     */
    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        complaints.add(ParserTexts.instruction(target, path.xpath(), path.pointer(), locator));
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        depth--;
        if (!inside) {
            return;
        }
        complaints.closing(locator);
        validator.endElement(uri, name, qName);
        tree.close(text);
        path.close();
        text.setLength(0);
        if (path.depth() == 0) {
            inside = false;
            validator.endDocument();
        }
    }

    @Override
    public void endDocument() throws SAXException {
        if (documents > 0) {
            return;
        }
        if (namesake != null) {
            complaints.add(atRoot(Kind.WRONG_NAMESPACE,
                    Complaints.wrongNamespace(inEnvelope() ? "MetaData" : root, namesake, expected())));
        } else {
            complaints.add(atRoot(Kind.NO_DOCUMENT,
                    ComplaintWording.of("noDocument", Excerpt.of(root), WcoSchemas.META_DATA)));
        }
    }

    private SchemaViolation atRoot(Kind kind, ComplaintWording words) {
        return new SchemaViolation(kind, words, '/' + Excerpt.of(root), "", rootLine, 0, "");
    }

    private String expected() {
        return switch (root) {
            case "Declaration" -> WcoSchemas.DECLARATION;
            case "Response" -> WcoSchemas.RESPONSE;
            default -> WcoSchemas.META_DATA;
        };
    }

    private SchemaViolation violation(Kind kind, ComplaintWording words) {
        return new SchemaViolation(kind, words, path.xpath(), path.pointer(), line(), column(), Excerpt.of(text));
    }
}
