package org.singlewindow.web.soap;

import javax.xml.stream.XMLStreamException;
import org.singlewindow.kernel.RuleCode;

/**
 * XML that no honest client sends: a document type, or a size in some direction that only serves to wear a parser out.
 */
final class HostileEnvelope extends XMLStreamException {

    private static final long serialVersionUID = 1L;

    private final RuleCode code;

    HostileEnvelope(RuleCode code, String text) {
        super(text);
        this.code = code;
    }

    RuleCode code() {
        return code;
    }
}
