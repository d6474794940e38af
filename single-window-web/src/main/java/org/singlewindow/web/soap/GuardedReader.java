package org.singlewindow.web.soap;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.singlewindow.kernel.RuleCode;

/**
 * The JDK's own parser with limits that every envelope of the WSDL keeps by far. The JDK's and not the one that CXF brings along:
 * that one spends seconds on a few megabytes of names chosen to collide in its tables. A document type must be refused here, as
 * switching off DTD support merely makes a parser skip it.
 */
final class GuardedReader extends StreamReaderDelegate {

    private static final XMLInputFactory PARSERS = parsers();

    private static final int DEEPEST = 32;

    private static final int MOST_ATTRIBUTES = 32;

    private static final int LONGEST_NAME = 256;

    /** A batch of 1,000 acknowledgements has some 4,000. */
    private static final int MOST_ELEMENTS = 50_000;

    /** CXF keeps what stands before the body in memory as a tree. */
    private static final int MOST_ELEMENTS_OF_HEADER = 200;

    private int depth;

    private boolean inBody;

    private int elements;

    private GuardedReader(XMLStreamReader reader) {
        super(reader);
    }

    static XMLStreamReader over(InputStream in) throws XMLStreamException {
        return new GuardedReader(PARSERS.createXMLStreamReader(new ShortTags(in)));
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
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> checkStart();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new HostileEnvelope(RuleCode.DTD_REFUSED, "A document type or an entity is not taken.");
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                throw new HostileEnvelope(RuleCode.UNEXPECTED_ELEMENT, "SOAP knows no processing instructions.");
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> checkText();
            default -> { }
        }
        return event;
    }

    /** By way of {@link #next}, so that nothing gets past the checks. */
    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while (event == XMLStreamConstants.SPACE || event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.CHARACTERS && isWhiteSpace()) {
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
    }

    private void checkStart() throws HostileEnvelope {
        depth++;
        elements++;
        if (depth > DEEPEST) {
            throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED, "The envelope is nested deeper than " + DEEPEST + " elements.");
        }
        inBody |= depth == 2 && getLocalName().equals("Body");
        if (elements > (inBody ? MOST_ELEMENTS : MOST_ELEMENTS_OF_HEADER)) {
            throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED, "The envelope has too many elements.");
        }
        if (getAttributeCount() > MOST_ATTRIBUTES || getNamespaceCount() > MOST_ATTRIBUTES) {
            throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED, "An element has more than " + MOST_ATTRIBUTES + " attributes.");
        }
        if (getLocalName().length() > LONGEST_NAME) {
            throw new HostileEnvelope(RuleCode.LIMIT_EXCEEDED, "A name is longer than " + LONGEST_NAME + " characters.");
        }
    }
}
