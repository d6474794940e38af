package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.web.Arrivals;
import org.singlewindow.web.Refusal;
import org.w3c.dom.Node;

/** How a call came: with the id that it bears, and with the headers of its envelope, if it has any. */
@ApplicationScoped
class CallArrivals {

    private static final TransformerFactory TRANSFORMERS = TransformerFactory.newDefaultInstance();

    @Inject
    Arrivals arrivals;

    Arrival under(String messageId) {
        return arrivals.at(Door.SOAP, Optional.ofNullable(messageId).map(id -> id(id, "messageId")), envelopeHeaders());
    }

    /** An empty one is refused, as over REST: whoever writes one believes that the message has an id. */
    static MessageId id(String text, String field) {
        String id = Blanks.strip(text);
        MessageId.fault(id).ifPresent(fault -> {
            throw Refusal.at(field, fault, MessageId.complaint(fault));
        });
        return new MessageId(id);
    }

    private static String envelopeHeaders() {
        if (PhaseInterceptorChain.getCurrentMessage() instanceof SoapMessage message && message.hasHeaders()) {
            return message.getHeaders().stream().map(header -> header.getObject()).filter(Node.class::isInstance)
                    .map(node -> "\n" + written((Node) node)).collect(Collectors.joining());
        }
        return "";
    }

    private static String written(Node header) {
        try {
            Transformer transformer = TRANSFORMERS.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(header), new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("a header that was read cannot be written", impossible);
        }
    }
}
