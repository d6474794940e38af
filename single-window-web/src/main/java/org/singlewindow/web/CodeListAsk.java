package org.singlewindow.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;

/** What a program says when it asks for a code list, at whatever door. */
@ApplicationScoped
public class CodeListAsk {

    @Inject
    Participants participants;

    /**
     * Where the list is to stand: in the country that is named, else in the caller's own; empty for neither. Who
     * mistypes a country is not given the list as all have it.
     */
    public Optional<CountryCode> country(String named, SignedInAs who) {
        Optional<String> code = Optional.ofNullable(named).map(Blanks::strip).filter(text -> !text.isEmpty());
        if (code.isEmpty()) {
            return who.country();
        }
        List<CountryCode> all = participants.countries().stream().flatMap(each -> each.country().stream()).toList();
        return Optional.of(code.flatMap(text -> CountryCode.parse(text.toUpperCase(Locale.ROOT)))
                .filter(all::contains).orElseThrow(() -> Refusal.badRequest(RuleCode.OUTSIDE_DOMAIN,
                        "no such country takes part; name one of " + all.stream().map(CountryCode::value).sorted()
                                .collect(Collectors.joining(", ")) + ".")
                        .pointing("country")));
    }

    /** The version that the caller has, as an answer told it. */
    public Optional<String> version(String known) {
        return Optional.ofNullable(known).map(Blanks::strip);
    }
}
