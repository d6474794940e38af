package org.singlewindow.web.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.schema.Outage;
import org.singlewindow.web.watch.WatchFilter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The one way out for everything that fails, wherever in the stack it did: the fault of the service with the right side
 * to blame.
 */
final class PlainFaults extends AbstractSoapInterceptor {

    private static final String STATUS = PlainFaults.class.getName();

    private final SoapService service;

    PlainFaults(SoapService service) {
        super(Phase.SETUP);
        this.service = service;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Exception thrown = message.getContent(Exception.class);
        Trouble trouble = CallFaults.of(thrown, message.getExchange(), service);
        if (trouble.code() == RuleCode.NOT_ALLOWED
                && message.getExchange().getInMessage()
                        .get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request) {
            WatchFilter.markRefused(request);
        }
        SoapFault fault = new SoapFault(FreeText.writable(trouble.text()), blame(thrown, trouble, message));
        fault.setDetail(detail(trouble));
        fault.setStatusCode(status(message));
        if (trouble.code() == RuleCode.BUSY) {
            message.put(Message.PROTOCOL_HEADERS,
                    new TreeMap<>(Map.of("Retry-After", List.of(String.valueOf(Outage.RETRY_AFTER)))));
        }
        message.setContent(Exception.class, fault);
    }

    /** Besides the two sides to blame, SOAP has two codes of its own. */
    private static QName blame(Exception thrown, Trouble trouble, SoapMessage message) {
        String word = thrown instanceof Fault fault && fault.getFaultCode() != null
                ? fault.getFaultCode().getLocalPart() : "";
        return switch (word) {
            case "VersionMismatch" -> message.getVersion().getVersionMismatch();
            case "MustUnderstand" -> message.getVersion().getMustUnderstand();
            default -> trouble.isOurs() ? message.getVersion().getReceiver() : message.getVersion().getSender();
        };
    }

    /** Where what came is no SOAP at all: whoever sent it looks at the status, and not for a fault. */
    static void answerWith(int status, Message message) {
        message.getExchange().put(STATUS, status);
    }

    /**
     * 500 for nearly every fault: SOAP 1.1 asks for it, and clients of 1.2 look for the fault behind it, which not all
     * do behind a 400, and none behind a 413.
     */
    private static int status(SoapMessage message) {
        Object said = message.getExchange().get(STATUS);
        if (said != null) {
            return (int) said;
        }
        return "GET".equals(message.getExchange().getInMessage().get(Message.HTTP_REQUEST_METHOD)) ? 404 : 500;
    }

    private Element detail(Trouble trouble) {
        Document document = DOMUtils.createDocument();
        Element detail = document.createElement("detail");
        Element fault = document.createElementNS(service.namespace(), service.fault());
        detail.appendChild(fault);
        append(fault, "code", trouble.code().code());
        append(fault, "text", trouble.text());
        trouble.pointer().ifPresent(pointer -> append(fault, "pointer", pointer));
        return detail;
    }

    private void append(Element parent, String name, String text) {
        Element element = parent.getOwnerDocument().createElementNS(service.namespace(), name);
        element.setTextContent(FreeText.writable(text));
        parent.appendChild(element);
    }
}
