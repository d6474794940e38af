package org.singlewindow.web.soap;

import java.util.Optional;
import org.singlewindow.kernel.RuleCode;

/** The end of a call that cannot be granted; {@link PlainFaults} says it as an {@code ExchangeFault}. */
final class SoapRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuleCode code;

    private final transient Optional<String> pointer;

    private SoapRefusal(RuleCode code, String text, Optional<String> pointer) {
        super(text, null, false, false);
        this.code = code;
        this.pointer = pointer;
    }

    static SoapRefusal of(RuleCode code, String text) {
        return new SoapRefusal(code, text, Optional.empty());
    }

    static SoapRefusal at(RuleCode code, String text, String pointer) {
        return new SoapRefusal(code, text, Optional.of(pointer).filter(p -> !p.isEmpty()));
    }

    RuleCode code() {
        return code;
    }

    Optional<String> pointer() {
        return pointer;
    }
}
