package org.singlewindow.declaration.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.singlewindow.kernel.Blanks;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A stored document as a tree, by local names: for showing, where one does not care which release of the namespaces it
 * is.
 */
final class Dom {

    private Dom() {
    }

    static Element parse(byte[] document) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalArgumentException("this is not a stored document: " + broken.getMessage(), broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Stream<Element> children(Element parent) {
        return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(Element.class::isInstance).map(Element.class::cast);
    }

    static Stream<Element> children(Element parent, String name) {
        return children(parent).filter(child -> name.equals(child.getLocalName()));
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    static Optional<Element> find(Element parent, String... path) {
        Optional<Element> at = Optional.of(parent);
        for (String name : path) {
            at = at.flatMap(element -> child(element, name));
        }
        return at;
    }

    /** Empty where there is no such element. */
    static String text(Element parent, String... path) {
        return find(parent, path).map(Element::getTextContent).map(Blanks::strip).orElse("");
    }
}
