package org.singlewindow.web.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A service of this door, and what the schema behind its WSDL says of its calls. Each has a subject of its own. */
enum SoapService {
    EXCHANGE("exchange", "Exchange"), TRANSIT("transit", "Transit");

    private final String subject;
    private final String title;
    private final Map<String, CallShape> calls;

    SoapService(String subject, String title) {
        this.subject = subject;
        this.title = title;
        this.calls = CallShape.read(schema());
    }

    /** The one that has this operation. */
    static Optional<SoapService> findBehind(QName call) {
        return Stream.of(values()).filter(each -> each.find(call).isPresent()).findFirst();
    }

    String address() {
        return "/" + subject;
    }

    String wsdl() {
        return "classpath:wsdl/" + subject + ".wsdl";
    }

    String namespace() {
        return "urn:singlewindow:" + subject + ":1";
    }

    QName service() {
        return new QName(namespace(), title + "Service");
    }

    /** Of SOAP 1.2. */
    QName port() {
        return new QName(namespace(), title + "Port12");
    }

    /** The element of a fault's detail. */
    String fault() {
        return title + "Fault";
    }

    /** An operation, by the element that its call is. */
    Optional<CallShape> find(QName name) {
        return name.getNamespaceURI().equals(namespace()) ? findNamesake(name.getLocalPart()) : Optional.empty();
    }

    /** The same, in whatever namespace it stands. */
    Optional<CallShape> findNamesake(String name) {
        return Optional.ofNullable(calls.get(name));
    }

    /** All operations, and what answers them. */
    Stream<CallShape> calls() {
        return calls.values().stream();
    }

    private Element schema() {
        try (InputStream in = SoapService.class.getResourceAsStream("/wsdl/" + subject + ".xsd")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException ours) {
            throw new IllegalStateException("the schema of the WSDL cannot be read", ours);
        }
    }
}
