package org.singlewindow.declaration;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.kernel.Worded;
import org.singlewindow.kernel.Wording;

/**
 * One thing that happened to a declaration.
 *
 * @param party code of the agency or country concerned, if it is one in particular
 */
public record HistoryLine(Instant at, String event, String actor, Optional<String> party, Wording words)
        implements
            Worded {

    /** In English, as programs get it. */
    public String text() {
        return in(Locale.ENGLISH);
    }

    @Override
    public String in(Locale language) {
        String said = words.in(language);
        return party.map(code -> said.isEmpty() ? code : code + ": " + said).orElse(said);
    }
}
