package org.singlewindow.wco;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Listens to the parser and grows the tree for as long as everything is surely valid; at the first thing that is not,
 * whatever it may be, it breaks off.
 */
final class SureHandler extends DefaultHandler {

    private static final int DEEPEST = 64;
    private static final int LONGEST_HINT = 512;
    /**
     * Where a schema may be found, of which nobody takes notice: pairs of names and files, as far as they are plain.
     */
    private static final Pattern HINT = Pattern
            .compile("\\s*+(?:(?:urn:\\w[\\w:.-]*+|(?:\\.\\./)*+\\w[\\w./-]*+)(?:\\s++|$))*+");

    private final SureGrammar grammar;
    private final Prefixes prefixes = new Prefixes();
    private final Step[] steps = new Step[DEEPEST];
    private final char[] text = new char[DocumentHandler.LONGEST_TEXT];
    private int length;
    private int depth;
    private int elements;
    private WcoPart root;
    private Locator locator;

    /** An open element, and how far it has come. */
    private static final class Step {
        private SurePlace place;
        private WcoPart part;
        private SurePlace latest;
        private int times;

        private void open(SurePlace place, WcoPart part) {
            this.place = place;
            this.part = part;
            this.latest = null;
            this.times = 0;
        }

        private SurePlace next(String uri, String name) throws Unsure {
            SurePlace next = place.content().child(uri, name);
            if (next == null || !next.follows(latest, times)) {
                throw Unsure.OF_IT;
            }
            times = next == latest ? times + 1 : 1;
            latest = next;
            return next;
        }
    }

    SureHandler(SureGrammar grammar) {
        this.grammar = grammar;
        for (int i = 0; i < DEEPEST; i++) {
            steps[i] = new Step();
        }
    }

    /** The document's root with all that stands in it, once. */
    WcoPart take() {
        WcoPart taken = root;
        startDocument();
        for (Step step : steps) {
            step.open(null, null);
        }
        return taken;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startDocument() {
        prefixes.clear();
        length = 0;
        depth = 0;
        elements = 0;
        root = null;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        sure(prefixes.begin());
    }

    @Override
    public void endPrefixMapping(String prefix) {
        prefixes.end();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        sure(++elements <= DocumentHandler.MOST_ELEMENTS && depth < DEEPEST);
        SurePlace place = depth == 0 ? root(uri, name) : steps[depth - 1].next(uri, name);
        WcoPart part = new WcoPart(place.element(), kept(place.content(), attributes), line());
        if (depth == 0) {
            root = part;
        } else {
            steps[depth - 1].part.add(part);
        }
        steps[depth++].open(place, part);
        length = 0;
    }

    private int line() {
        return Math.max(0, locator.getLineNumber());
    }

    private SurePlace root(String uri, String name) throws SAXException {
        SurePlace found = grammar.root(uri, name);
        sure(found != null && ParserTexts.otherVersion(locator).isEmpty());
        return found;
    }

    private static Map<String, String> kept(SurePlace.Content content, Attributes attributes) throws SAXException {
        int count = attributes.getLength();
        if (count == 0) {
            sure(content.required().isEmpty());
            return Map.of();
        }
        Map<String, String> kept = new HashMap<>();
        for (int i = 0; i < count; i++) {
            if (!isHint(attributes, i)) {
                sure(attributes.getURI(i).isEmpty() && content.attributes().contains(attributes.getLocalName(i)));
                kept.put(attributes.getLocalName(i), XmlBlanks.strip(attributes.getValue(i)));
            }
        }
        sure(kept.keySet().containsAll(content.required()));
        return kept;
    }

    /** Most documents say where their sender has the schema. */
    private static boolean isHint(Attributes attributes, int i) {
        return attributes.getURI(i).equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
                && attributes.getLocalName(i).equals("schemaLocation")
                && attributes.getValue(i).length() <= LONGEST_HINT && HINT.matcher(attributes.getValue(i)).matches();
    }

    @Override
    public void characters(char[] characters, int start, int count) throws SAXException {
        if (steps[depth - 1].place.content().isValue()) {
            sure(length + count <= text.length);
            System.arraycopy(characters, start, text, length, count);
            length += count;
        } else {
            for (int i = start; i < start + count; i++) {
                sure(characters[i] <= ' ');
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int count) throws SAXException {
        characters(characters, start, count);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        Step step = steps[--depth];
        SurePlace.Content content = step.place.content();
        if (content.isValue()) {
            sure(content.value().isSure(text, length));
            step.part.say(length == 0 ? "" : new String(text, 0, length));
        } else {
            sure(step.place.mayEndAfter(step.latest, step.times));
        }
        length = 0;
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        throw Unsure.OF_IT;
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        throw Unsure.OF_IT;
    }

    @Override
    public void error(SAXParseException complaint) throws SAXException {
        throw Unsure.OF_IT;
    }

    @Override
    public void fatalError(SAXParseException complaint) throws SAXException {
        throw Unsure.OF_IT;
    }

    private static void sure(boolean valid) throws Unsure {
        if (!valid) {
            throw Unsure.OF_IT;
        }
    }

    /** Breaks off, without words: those are the validator's. */
    static final class Unsure extends SAXException {
        private static final long serialVersionUID = 1;
        private static final Unsure OF_IT = new Unsure();

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
