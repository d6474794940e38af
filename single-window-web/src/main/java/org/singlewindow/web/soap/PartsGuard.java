package org.singlewindow.web.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Stands before the first that touches the body of a message in several parts: nothing of it is unfolded before
 * {@link MimeParts} has seen it whole.
 */
final class PartsGuard extends AbstractPhaseInterceptor<Message> {

    PartsGuard() {
        super(Phase.RECEIVE);
        addBefore(AttachmentInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        InputStream body = message.getContent(InputStream.class);
        String type = EnvelopeReader.contentType(message);
        if (body == null || !MimeParts.isMultipart(type)) {
            return;
        }
        EnvelopeReader.noteVersion(message);
        try {
            byte[] bytes = body.readAllBytes();
            MimeParts.check(type, bytes);
            message.setContent(InputStream.class, new ByteArrayInputStream(bytes));
        } catch (HostileEnvelope | IOException refused) {
            throw new Fault(refused, Fault.FAULT_CODE_CLIENT);
        }
    }
}
