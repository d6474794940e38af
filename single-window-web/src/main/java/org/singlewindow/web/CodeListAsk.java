package org.singlewindow.web;

import java.util.Locale;
import java.util.Optional;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;

/** What a program says when it asks for a code list, at whatever door. */
public final class CodeListAsk {

    private CodeListAsk() {
    }

    /** Where the list is to stand: in the country that is named, else in the caller's own; empty for neither. */
    public static Optional<CountryCode> country(String named, SignedInAs who) {
        Optional<String> code = Optional.ofNullable(named).map(Blanks::strip).filter(text -> !text.isEmpty());
        return code.isEmpty() ? who.country()
                : Optional.of(code.flatMap(text -> CountryCode.parse(text.toUpperCase(Locale.ROOT)))
                        .orElseThrow(() -> Refusal.badRequest(RuleCode.OUTSIDE_DOMAIN,
                                "a country is written with two letters.").pointing("country")));
    }

    /** The version that the caller has, as an answer told it. */
    public static Optional<String> version(String known) {
        return Optional.ofNullable(known).map(Blanks::strip);
    }
}
