package org.singlewindow.web.soap;

import java.util.Locale;
import java.util.Set;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.singlewindow.kernel.RuleCode;

/**
 * Lets through what says that it is SOAP. CXF itself reads an envelope out of whatever it is handed, also out of
 * {@code text/plain}, which a form on any web page can send without the browser asking us first.
 */
final class TypeGuard extends AbstractPhaseInterceptor<Message> {

    private static final Set<String> TYPES = Set.of("text/xml", "application/soap+xml", "multipart/related");

    TypeGuard() {
        super(Phase.RECEIVE);
        addBefore(PartsGuard.class.getName());
        addBefore(AttachmentInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        String type = EnvelopeReader.contentType(message).replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!isGET(message) && !TYPES.contains(type)) {
            PlainFaults.answerWith(415, message);
            throw new Fault(new HostileEnvelope(RuleCode.NOT_OFFERED,
                    "This address does not take that Content-Type: send text/xml (SOAP 1.1), application/soap+xml (1.2), or either"
                            + " within multipart/related (MTOM)."),
                    Fault.FAULT_CODE_CLIENT);
        }
    }
}
