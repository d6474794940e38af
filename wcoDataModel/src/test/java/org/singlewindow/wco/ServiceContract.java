package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;

/** A WSDL and its schema against what was agreed: the same style for every service. */
record ServiceContract(String subject, String title, List<String> operations) {

    private static final List<String> VERSIONS = List.of("http://schemas.xmlsoap.org/wsdl/soap/",
            "http://schemas.xmlsoap.org/wsdl/soap12/");

    /** Document/literal with the fault, in both versions of SOAP. */
    void assertBindings() throws Exception {
        var wsdl = document("/wsdl/" + subject + ".wsdl");
        assertEquals("urn:singlewindow:" + subject + ":1", wsdl.getAttribute("targetNamespace"));
        assertEquals(operations, named(wsdl, "portType", "operation"));
        for (var soap : VERSIONS) {
            var binding = (Element) wsdl.getElementsByTagNameNS(soap, "binding").item(0);
            assertEquals("document", binding.getAttribute("style"));
            assertEquals(operations.size(), wsdl.getElementsByTagNameNS(soap, "fault").getLength());
            var actions = new ArrayList<String>();
            for (var operation : elements(wsdl, soap, "operation")) {
                actions.add(operation.getAttribute("soapAction"));
            }
            assertEquals(operations.stream().map(each -> "urn:singlewindow:" + subject + ":1:" + each).toList(),
                    actions);
            for (var body : elements(wsdl, soap, "body")) {
                assertEquals("literal", body.getAttribute("use"));
            }
        }
        assertEquals(List.of(title + "Port", title + "Port12"), named(wsdl, "service", "port"));
    }

    /** Wrapped, and every field says what it is. */
    void assertSchema() throws Exception {
        var schema = document("/wsdl/" + subject + ".xsd");
        var found = new TreeSet<String>();
        for (var field : elements(schema, XMLConstants.W3C_XML_SCHEMA_NS_URI, "element")) {
            if (field.getParentNode() == schema) {
                found.add(field.getAttribute("name"));
            }
            assertTrue(
                    field.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "documentation").getLength() > 0,
                    field.getAttribute("name") + " is not explained");
        }
        var expected = new TreeSet<>(List.of(title + "Fault"));
        operations.forEach(operation -> expected.addAll(List.of(operation, operation + "Response")));
        assertEquals(expected, found);
        SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(getClass().getResourceAsStream("/wsdl/" + subject + ".xsd")));
    }

    /** Or it would not be wrapped any more, and clients that unwrap would find something else in their hands. */
    void assertAttributes(int expected) throws Exception {
        var attributes = elements(document("/wsdl/" + subject + ".xsd"), XMLConstants.W3C_XML_SCHEMA_NS_URI,
                "attribute");
        for (var attribute : attributes) {
            var type = (Element) attribute.getParentNode();
            assertTrue(type.hasAttribute("name"),
                    ((Element) type.getParentNode()).getAttribute("name") + " has an attribute of its own");
        }
        assertEquals(expected, attributes.size());
    }

    private static List<String> named(Element root, String parent, String child) {
        var holder = elements(root, "http://schemas.xmlsoap.org/wsdl/", parent).get(0);
        return elements(holder, "http://schemas.xmlsoap.org/wsdl/", child).stream()
                .map(each -> each.getAttribute("name")).toList();
    }

    private static List<Element> elements(Element root, String namespace, String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static Element document(String resource) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try (var bytes = ServiceContract.class.getResourceAsStream(resource)) {
            return factory.newDocumentBuilder().parse(bytes).getDocumentElement();
        }
    }
}
