package org.singlewindow.web.soap;

import jakarta.xml.bind.UnmarshalException;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.frontend.WSDLQueryException;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.schema.Outage;
import org.singlewindow.wco.ParserRemarks;
import org.singlewindow.web.BodyCompressed;
import org.singlewindow.web.BodyTooLarge;
import org.singlewindow.web.Refusal;
import org.xml.sax.SAXParseException;

/**
 * What a caller may know about a failure: a number, a sentence, and where in the document. Never what failed inside.
 */
record Trouble(RuleCode code, String text, Optional<String> pointer) {

    private static final Pattern COUNTED = Pattern.compile("/(\\d{1,6})(?=/|$)");

    private static final System.Logger LOG = System.getLogger(Trouble.class.getName());

    /**
     * @param begun whether an operation of ours was at work already; before that, the message is to blame for whatever
     *              happens
     */
    static Trouble of(Throwable thrown, boolean begun) {
        if (begun && Outage.isBehind(thrown)) {
            return new Trouble(RuleCode.BUSY, Outage.TEXT, Optional.empty());
        }
        for (Throwable cause = thrown; cause != null; cause = within(cause)) {
            Optional<Trouble> known = known(cause, begun);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return begun ? internal(thrown) : unreadable(thrown);
    }

    /** An XMLStreamException keeps its cause in a place of its own. */
    private static Throwable within(Throwable thrown) {
        return thrown instanceof XMLStreamException stream && stream.getCause() == null ? stream.getNestedException()
                : thrown.getCause();
    }

    boolean isOurs() {
        return code == RuleCode.INTERNAL || code == RuleCode.BUSY;
    }

    private static Optional<Trouble> known(Throwable cause, boolean begun) {
        Optional<Refusal> refusal = Refusal.behind(cause);
        if (refusal.isPresent()) {
            return refusal.map(Trouble::said);
        }
        if (cause instanceof HostileEnvelope hostile) {
            return trouble(hostile.code(), hostile.getMessage());
        }
        if (cause instanceof ShortTags.TagTooLong) {
            return trouble(RuleCode.LIMIT_EXCEEDED, "A tag of the envelope is far too long.");
        }
        if (cause instanceof BodyTooLarge) {
            return trouble(RuleCode.TOO_LARGE, "The message is longer than 15 MiB.");
        }
        if (cause instanceof BodyCompressed) {
            return trouble(RuleCode.BAD_ENCODING, BodyCompressed.TEXT);
        }
        if (cause instanceof WSDLQueryException) {
            return trouble(RuleCode.NOT_FOUND, "There is no such part of the WSDL.");
        }
        if (cause instanceof SAXParseException
                || cause instanceof UnmarshalException unreadable && unreadable.getCause() == null) {
            return trouble(RuleCode.PATTERN, "The envelope does not fit the WSDL.");
        }
        Optional<Trouble> unread = begun ? Optional.empty() : unread(cause);
        if (unread.isPresent()) {
            return unread;
        }
        // an operation that has begun reads no message any more: what breaks off then is something of ours, such as the
        // way to the database
        boolean parsing = !begun && (cause instanceof XMLStreamException || cause instanceof IOException);
        if (parsing && within(cause) == null) {
            return trouble(RuleCode.NOT_WELL_FORMED, broken(cause));
        }
        return Optional.empty();
    }

    /** What a use case names as in a body of JSON is a part of the call here, and counted from 1. */
    private static Trouble said(Refusal refusal) {
        String part = COUNTED.matcher(refusal.pointer().replaceFirst("^/(?=[a-z])", ""))
                .replaceAll(each -> "[" + (Integer.parseInt(each.group(1)) + 1) + "]");
        return new Trouble(refusal.code(), refusal.getMessage(), Optional.of(part).filter(path -> !path.isEmpty()));
    }

    /**
     * Bytes of another encoding; or a document type inside an element, where the JDK's parser says no more than that it
     * does not know how to go on.
     */
    private static Optional<Trouble> unread(Throwable cause) {
        if (cause instanceof CharConversionException) {
            return trouble(RuleCode.BAD_ENCODING,
                    "The envelope holds bytes that are not in its encoding; send UTF-8.");
        }
        return cause instanceof XMLStreamException && String.valueOf(cause.getMessage()).contains("Scanner State")
                ? trouble(RuleCode.DTD_REFUSED, GuardedReader.DOCUMENT_TYPE) : Optional.empty();
    }

    private static String broken(Throwable cause) {
        Location at = cause instanceof XMLStreamException stream ? stream.getLocation() : null;
        return at == null || at.getLineNumber() < 1 ? "The envelope is not well-formed XML."
                : ParserRemarks.read(cause.getMessage(), at.getLineNumber(), at.getColumnNumber()).in(Locale.ENGLISH)
                        .replaceFirst("^The document", "The envelope");
    }

    private static Optional<Trouble> trouble(RuleCode code, String text) {
        return Optional.of(new Trouble(code, text, Optional.empty()));
    }

    private static Trouble unreadable(Throwable thrown) {
        LOG.log(System.Logger.Level.DEBUG, "a message over SOAP cannot be read", thrown);
        return new Trouble(RuleCode.NOT_OFFERED,
                "The message is not SOAP, is not whole, or asks for no operation of the WSDL.", Optional.empty());
    }

    private static Trouble internal(Throwable thrown) {
        String reference = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "a call over SOAP failed, reference " + reference, thrown);
        return new Trouble(RuleCode.INTERNAL, "Something failed on our side; it is logged under " + reference + ".",
                Optional.empty());
    }
}
