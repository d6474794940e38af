package org.singlewindow.wco;

import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The one way in which bytes from outside are parsed here: no document types, nothing fetched, limits that no honest
 * document meets.
 *
 * <p>The JDK's parser is asked for by name: another one on the class path may be open to hash collisions and slow at
 * limits.
 */
final class Parsers {

    private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";
    private static final SAXParserFactory FACTORY = factory();

    private Parsers() {
    }

    /**
     * For one thread at a time. It speaks English wherever it runs, so that {@link ParserRemarks} knows what it says.
     */
    @SuppressWarnings("deprecation") // of the class that has this one setting, and no other that has it
    static XMLReader strict() {
        try {
            var parser = FACTORY.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            parser.setProperty(LIMIT + "entityExpansionLimit", "1");
            parser.setProperty(LIMIT + "totalEntitySizeLimit", "1000000");
            parser.setProperty(LIMIT + "elementAttributeLimit", "64");
            parser.setProperty(LIMIT + "maxElementDepth", "64");
            parser.setProperty(LIMIT + "maxXMLNameLimit", "256");
            parser.getParser().setLocale(Locale.ROOT);
            return parser.getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's parser cannot be set up", e);
        }
    }

    private static SAXParserFactory factory() {
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
