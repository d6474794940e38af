package org.singlewindow.web.soap;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/**
 * The JDK's own parser with limits that every envelope of the WSDL keeps by far. The JDK's and not the one that CXF
 * brings along: Woodstox spends 13 seconds on a megabyte of names chosen to collide in its tables, which the JDK's
 * reads in one, and none of its limits is on that (tried with 7.2.1). A document type must be refused here, as
 * switching off DTD support merely makes a parser skip it.
 *
 * <p>The call in the body is checked as a document of its own, so the namespaces that are declared around it are handed
 * on to it: many programs declare all of theirs on the envelope.
 */
final class GuardedReader extends StreamReaderDelegate {

    private static final XMLInputFactory PARSERS = parsers();

    static final String DOCUMENT_TYPE = "A document type or an entity is not taken.";

    private static final int DEEPEST = 32;

    private static final int MOST_ATTRIBUTES = 32;

    private static final int LONGEST_NAME = 256;

    private static final int LONGEST_SHOWN = 80;

    /** Stands where bytes are that come in a part of their own. */
    private static final QName INCLUDE = new QName("http://www.w3.org/2004/08/xop/include", "Include");

    /** A batch of 1,000 acknowledgements has some 4,000. */
    private static final int MOST_ELEMENTS = 50_000;

    /** CXF keeps what stands before the body in memory as a tree. */
    private static final int MOST_ELEMENTS_OF_HEADER = 200;

    private int depth;

    private boolean inBody;

    private int elements;

    private final CallPlace place;

    /** Those that the envelope and its body declare. */
    private final List<Namespace> around = new ArrayList<>();

    /** Whether this is the start or the end of the call. */
    private boolean atCall;

    /** Its name; empty until it begins. */
    private String call = "";

    private Optional<Included> included = Optional.empty();

    /**
     * How deep the element stands that holds letters, and the one that holds a reference to a part; 0 where none does.
     */
    private int lettersAt;
    private int partAt;

    private record Namespace(String prefix, String uri) {}

    /**
     * A reference to a part of the message.
     *
     * @param href  as it is written; {@code null} as a word where nothing is
     * @param place of what it stands for
     */
    record Included(String href, String place) {}

    private GuardedReader(XMLStreamReader reader, SoapService service) {
        super(reader);
        this.place = new CallPlace(service);
    }

    static GuardedReader over(InputStream in, SoapService service) throws XMLStreamException {
        XMLStreamReader reader = PARSERS.createXMLStreamReader(new ShortTags(in));
        if ("1.1".equals(reader.getVersion())) {
            throw new HostileEnvelope(RuleCode.NOT_WELL_FORMED,
                    "The envelope is in a version of XML that is not read; send version 1.0.");
        }
        return new GuardedReader(reader, service);
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.elementAttributeLimit", "64");
        factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
        return factory;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        place.moveOn();
        atCall = false;
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new HostileEnvelope(RuleCode.DTD_REFUSED, DOCUMENT_TYPE);
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                throw new HostileEnvelope(RuleCode.UNEXPECTED_ELEMENT, "SOAP knows no processing instructions.");
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> checkText();
            default -> {}
        }
        return event;
    }

    /** By way of {@link #next}, so that nothing gets past the checks. */
    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while (event == XMLStreamConstants.SPACE || event == XMLStreamConstants.COMMENT
                || event == XMLStreamConstants.CHARACTERS && isWhiteSpace()) {
            event = next();
        }
        if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            throw new XMLStreamException("an element was expected", getLocation());
        }
        return event;
    }

    /** Between the parts of an envelope nothing is written. */
    private void checkText() throws HostileEnvelope {
        if (depth <= 2 && !isWhiteSpace()) {
            throw new HostileEnvelope(RuleCode.UNEXPECTED_ELEMENT, "There is text where SOAP has none.");
        }
        place.text(this);
        if (!isWhiteSpace()) {
            lettersAt = depth;
            checkMixed();
        }
        if (place.isNil() && !isWhiteSpace()) {
            throw new HostileEnvelope(RuleCode.INCONSISTENT,
                    place.current().name() + " is said to be nil, and yet holds a value.");
        }
    }

    private void start() throws HostileEnvelope {
        checkStart();
        if (depth == 1 || inBody && depth == 2) {
            for (int i = 0; i < super.getNamespaceCount(); i++) {
                around.add(new Namespace(super.getNamespacePrefix(i), super.getNamespaceURI(i)));
            }
        }
        atCall = inBody && depth == 3;
        if (atCall) {
            checkAlone();
        }
        if (inBody && depth > 3 && getName().equals(INCLUDE)) {
            included = Optional.of(new Included(String.valueOf(getAttributeValue(null, "href")), place.path()));
            partAt = depth - 1;
            checkMixed();
        }
        if (inBody && depth > 2) {
            place.open(this);
        }
    }

    /** CXF would take the part and drop what is written beside it. */
    private void checkMixed() throws HostileEnvelope {
        if (partAt > 0 && partAt == lettersAt) {
            throw new HostileEnvelope(RuleCode.INCONSISTENT,
                    place.path() + " holds a part of the message and characters too; send one of them.");
        }
    }

    /** The last reference to a part of the message. */
    Optional<Included> included() {
        return included;
    }

    /** CXF would say no more than that something is amiss. */
    private void checkAlone() throws HostileEnvelope {
        if (!call.isEmpty()) {
            throw new HostileEnvelope(RuleCode.UNEXPECTED_ELEMENT, "The body holds two calls, " + call + " and "
                    + FreeText.excerpt(getLocalName(), LONGEST_SHOWN) + "; send each in an envelope of its own.");
        }
        call = FreeText.excerpt(getLocalName(), LONGEST_SHOWN);
    }

    private void end() {
        atCall = inBody && depth == 3;
        if (inBody && depth > 2) {
            place.close();
        }
        lettersAt = lettersAt == depth ? 0 : lettersAt;
        partAt = partAt == depth ? 0 : partAt;
        depth--;
    }

    CallPlace place() {
        return place;
    }

    @Override
    public int getNamespaceCount() {
        return super.getNamespaceCount() + outer();
    }

    /** What the call itself declares comes last: it counts. */
    @Override
    public String getNamespacePrefix(int index) {
        return index < outer() ? around.get(index).prefix() : super.getNamespacePrefix(index - outer());
    }

    @Override
    public String getNamespaceURI(int index) {
        return index < outer() ? around.get(index).uri() : super.getNamespaceURI(index - outer());
    }

    private int outer() {
        return atCall ? around.size() : 0;
    }

    private void checkStart() throws HostileEnvelope {
        depth++;
        elements++;
        if (depth > DEEPEST) {
            throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED,
                    "The envelope is nested deeper than " + DEEPEST + " elements.");
        }
        inBody |= depth == 2 && getLocalName().equals("Body");
        if (elements > (inBody ? MOST_ELEMENTS : MOST_ELEMENTS_OF_HEADER)) {
            throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED, "The envelope has too many elements.");
        }
        if (getAttributeCount() > MOST_ATTRIBUTES || super.getNamespaceCount() > MOST_ATTRIBUTES) {
            throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED,
                    "An element has more than " + MOST_ATTRIBUTES + " attributes.");
        }
        if (getLocalName().length() > LONGEST_NAME) {
            throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED,
                    "A name is longer than " + LONGEST_NAME + " characters.");
        }
    }
}
