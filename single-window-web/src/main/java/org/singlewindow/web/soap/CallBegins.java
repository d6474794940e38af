package org.singlewindow.web.soap;

import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;

/** Marks the moment from which on a failure is ours: until then nothing but the message itself was at work. */
final class CallBegins extends AbstractPhaseInterceptor<Message> {

    private static final String MARK = CallBegins.class.getName();

    CallBegins() {
        super(Phase.PRE_INVOKE);
    }

    @Override
    public void handleMessage(Message message) {
        if (message.getExchange().getBindingOperationInfo() == null) {
            throw Refusal.badRequest(RuleCode.NOT_OFFERED, "The body asks for nothing.");
        }
        message.getExchange().put(MARK, true);
    }

    static boolean hasBegun(Exchange exchange) {
        return exchange.containsKey(MARK);
    }
}
