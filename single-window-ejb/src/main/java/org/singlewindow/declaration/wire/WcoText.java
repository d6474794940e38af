package org.singlewindow.declaration.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a declaration element by element, and leaves out what would be empty: values without text, groups without
 * values.
 */
final class WcoText {

    private static final String METADATA = "urn:wco:datamodel:WCO:DocumentMetaData-DMS:2";
    private static final String DECLARATION = "urn:wco:datamodel:WCO:DEC-DMS:2";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** Names of groups that were begun but hold nothing as yet, outermost first. */
    private final List<String> announced = new ArrayList<>();
    private final Deque<Boolean> opened = new ArrayDeque<>();

    WcoText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException noWriter) {
            throw new IllegalStateException("cannot write XML", noWriter);
        }
    }

    void root() {
        run(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("MetaData");
            xml.writeDefaultNamespace(METADATA);
            leaf("WCODataModelVersionCode", "3.6");
            leaf("WCOTypeName", "DEC");
            xml.writeStartElement("Declaration");
            xml.writeDefaultNamespace(DECLARATION);
        });
    }

    byte[] end() {
        run(() -> {
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    void group(String name, Runnable content) {
        announced.add(name);
        int depth = announced.size();
        int before = opened.size();
        content.run();
        if (opened.size() > before) {
            run(xml::writeEndElement);
            opened.pop();
        } else if (announced.size() == depth) {
            announced.remove(depth - 1);
        }
    }

    void value(String name, String text) {
        value(name, text, "", "");
    }

    void amount(String name, String text, String currency) {
        value(name, text, "currencyID", currency);
    }

    void mass(String name, String text) {
        value(name, text, "unitCode", "KGM");
    }

    private void value(String name, String text, String attribute, String attributeValue) {
        if (text.isBlank()) {
            return;
        }
        run(() -> {
            for (String group : announced) {
                xml.writeStartElement(group);
                opened.push(Boolean.TRUE);
            }
            announced.clear();
            xml.writeStartElement(name);
            if (!attributeValue.isBlank()) {
                xml.writeAttribute(attribute, attributeValue);
            }
            xml.writeCharacters(text.strip());
            xml.writeEndElement();
        });
    }

    private void leaf(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private static void run(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("cannot write into memory", impossible);
        }
    }
}
