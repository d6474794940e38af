package org.singlewindow.web.soap;

import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Puts {@link GuardedReader} in the place of the parser that CXF would take, which has no setting for another. It also
 * notes how the caller speaks, so that the answer comes alike: in the same version of SOAP even when the envelope
 * cannot be read, and with MTOM only to those who use it.
 */
final class EnvelopeReader extends AbstractPhaseInterceptor<Message> {

    private final SoapService service;

    EnvelopeReader(SoapService service) {
        super(Phase.POST_STREAM);
        this.service = service;
        addBefore(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        InputStream body = message.getContent(InputStream.class);
        if (isGET(message) || body == null) {
            return;
        }
        noteHowTheCallerSpeaks(message);
        try {
            GuardedReader reader = GuardedReader.over(body, service);
            CallComplaints complaints = new CallComplaints(reader);
            message.setContent(XMLStreamReader.class, reader);
            message.put(JAXBDataBinding.READER_VALIDATION_EVENT_HANDLER, complaints);
            message.getExchange().put(CallComplaints.class, complaints);
        } catch (XMLStreamException notXml) {
            throw new Fault(notXml, Fault.FAULT_CODE_CLIENT);
        }
    }

    private static void noteHowTheCallerSpeaks(Message message) {
        noteVersion(message);
        if (message.getAttachments() != null) {
            message.getExchange().put(Message.MTOM_ENABLED, true);
        }
    }

    /** Alone or as what the parts say of their root. */
    static void noteVersion(Message message) {
        String type = contentType(message).toLowerCase(Locale.ROOT);
        boolean first = type.startsWith("text/xml") || MimeParts.isMultipart(type) && type.contains("text/xml");
        if (first && message instanceof SoapMessage soap) {
            soap.setVersion(Soap11.getInstance());
        }
    }

    static String contentType(Message message) {
        Object type = message.get(Message.CONTENT_TYPE);
        return type == null ? "" : type.toString();
    }
}
