package org.singlewindow.web.soap;

import jakarta.xml.bind.UnmarshalException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.interceptor.Fault;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.BodyTooLarge;
import org.xml.sax.SAXParseException;

/** What a caller may know about a failure: a number, a sentence, and where in the document. Never what failed inside. */
record Trouble(RuleCode code, String text, Optional<String> pointer) {

    private static final System.Logger LOG = System.getLogger(Trouble.class.getName());

    static Trouble of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Trouble> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return isOfTheCaller(thrown) ? new Trouble(RuleCode.NOT_OFFERED, "The envelope is not SOAP, or asks for no operation of the WSDL.", Optional.empty()) : internal(thrown);
    }

    boolean isOurs() {
        return code == RuleCode.INTERNAL || code == RuleCode.BUSY;
    }

    private static Optional<Trouble> known(Throwable cause) {
        if (cause instanceof SoapRefusal refusal) {
            return Optional.of(new Trouble(refusal.code(), refusal.getMessage(), refusal.pointer()));
        }
        if (cause instanceof HostileEnvelope hostile) {
            return trouble(hostile.code(), hostile.getMessage());
        }
        if (cause instanceof BodyTooLarge) {
            return trouble(RuleCode.TOO_LARGE, "The message is longer than 15 MiB.");
        }
        if (cause instanceof SAXParseException invalid) {
            return trouble(RuleCode.PATTERN, "The envelope does not fit the WSDL" + reason(invalid.getMessage()));
        }
        if (cause instanceof UnmarshalException unreadable && unreadable.getCause() == null) {
            return trouble(RuleCode.PATTERN, "The envelope does not fit the WSDL.");
        }
        if (cause instanceof XMLStreamException || cause instanceof IOException) {
            return trouble(RuleCode.NOT_WELL_FORMED, "The envelope is not well-formed XML.");
        }
        return Optional.empty();
    }

    /** The validator's own words where they speak of the document only. */
    private static String reason(String message) {
        return message != null && message.startsWith("cvc-") && message.length() < 500 ? ": " + message : ".";
    }

    private static Optional<Trouble> trouble(RuleCode code, String text) {
        return Optional.of(new Trouble(code, text, Optional.empty()));
    }

    private static boolean isOfTheCaller(Throwable thrown) {
        return thrown instanceof Fault fault && (fault.getCause() == null || !Fault.FAULT_CODE_SERVER.equals(fault.getFaultCode()));
    }

    private static Trouble internal(Throwable thrown) {
        String reference = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "a call over SOAP failed, reference " + reference, thrown);
        return new Trouble(RuleCode.INTERNAL, "Something failed on our side; it is logged under " + reference + ".", Optional.empty());
    }
}
