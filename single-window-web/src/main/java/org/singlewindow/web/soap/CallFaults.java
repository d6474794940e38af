package org.singlewindow.web.soap;

import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.apache.cxf.attachment.AttachmentUtil;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.SoapActionInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Exchange;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/**
 * Names what a message asks for and cannot have: a header, an action, an operation, a part of a call. The stack below
 * only says that it is so.
 */
final class CallFaults {

    private static final int LONGEST_SHOWN = 200;

    private static final String PART = "cid:";

    private CallFaults() {
    }

    static Trouble of(Exception thrown, Exchange exchange, SoapService service) {
        boolean begun = CallBegins.hasBegun(exchange);
        if (!(exchange.getInMessage() instanceof SoapMessage message)) {
            return Trouble.of(thrown, begun);
        }
        if (blames(thrown, "MustUnderstand")) {
            return notOffered("This service does not understand the header " + headers(message)
                    + ", which the message says it must: leave it out, or take its mustUnderstand off.");
        }
        if (blames(thrown, "VersionMismatch")) {
            return notOffered(
                    "This envelope is of no version of SOAP that is spoken here: it must stand in http://schemas.xmlsoap.org/soap/envelope/ (1.1) "
                            + "or http://www.w3.org/2003/05/soap-envelope (1.2).");
        }
        Trouble trouble = Trouble.of(thrown, begun);
        return begun ? trouble : explained(trouble, message, exchange.get(CallComplaints.class), service);
    }

    private static boolean blames(Exception thrown, String word) {
        return thrown instanceof Fault fault && fault.getFaultCode() != null
                && fault.getFaultCode().getLocalPart().equals(word);
    }

    private static Trouble explained(Trouble trouble, SoapMessage message, CallComplaints complaints,
            SoapService service) {
        if (complaints == null || trouble.code() != RuleCode.NOT_OFFERED && trouble.code() != RuleCode.PATTERN) {
            return trouble;
        }
        return complaints.first().orElseGet(() -> complaints.place().call()
                .flatMap(call -> unknown(call, service).or(() -> action(call, message, service)))
                .or(() -> complaints.included().flatMap(part -> absent(part, message))).orElse(trouble));
    }

    /** Bytes are taken from a part of the same message alone, and from nowhere else. */
    private static Optional<Trouble> absent(GuardedReader.Included part, SoapMessage message) {
        String href = shown(part.href());
        Optional<String> pointer = Optional.of(part.place()).filter(place -> !place.isEmpty());
        if (!part.href().startsWith(PART)) {
            return Optional.of(new Trouble(RuleCode.PATTERN, "The href \"" + href + "\" names no part of this message: "
                    + "write cid: and the Content-ID of a part; nothing is fetched from elsewhere.", pointer));
        }
        String id = AttachmentUtil.cleanContentId(part.href());
        boolean there = message.getAttachments() != null && message.getAttachments().stream()
                .anyMatch(each -> AttachmentUtil.cleanContentId(each.getId()).equals(id));
        return there ? Optional.empty()
                : Optional.of(new Trouble(RuleCode.MISSING, "The message has no part \"" + href
                        + "\": the part's Content-ID must be <" + shown(id) + ">.", pointer));
    }

    private static Optional<Trouble> unknown(QName call, SoapService service) {
        if (service.find(call).isPresent()) {
            return Optional.empty();
        }
        Optional<SoapService> other = SoapService.findBehind(call);
        if (other.isPresent()) {
            return Optional.of(notOffered(call.getLocalPart() + " is an operation of /soap" + other.get().address()
                    + ", and of no other service."));
        }
        String namespace = call.getNamespaceURI().isEmpty() ? "no namespace"
                : "the namespace " + shown(call.getNamespaceURI());
        return Optional.of(service.findNamesake(call.getLocalPart()).isPresent()
                ? new Trouble(RuleCode.WRONG_NAMESPACE,
                        call.getLocalPart() + " stands in " + namespace + " and must stand in " + service.namespace()
                                + ".",
                        Optional.empty())
                : notOffered(shown(call.getLocalPart()) + " in " + namespace
                        + " is no operation of this service; the WSDL has them all."));
    }

    private static Optional<Trouble> action(QName call, SoapMessage message, SoapService service) {
        String action = SoapActionInInterceptor.getSoapAction(message);
        String right = service.namespace() + ":" + call.getLocalPart();
        return action == null || action.isEmpty() || action.equals(right) ? Optional.empty()
                : Optional.of(notOffered("The SOAPAction \"" + shown(action) + "\" is not that of "
                        + call.getLocalPart() + ": send \"" + right + "\", or an empty one."));
    }

    private static String headers(SoapMessage message) {
        return message.getHeaders().stream().filter(SoapHeader.class::isInstance).map(SoapHeader.class::cast)
                .filter(SoapHeader::isMustUnderstand)
                .map(SoapHeader::getName)
                .map(name -> shown(name.getLocalPart()) + " (" + shown(name.getNamespaceURI()) + ")").distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    private static Trouble notOffered(String text) {
        return new Trouble(RuleCode.NOT_OFFERED, text, Optional.empty());
    }

    private static String shown(String text) {
        return FreeText.excerpt(text, LONGEST_SHOWN);
    }
}
