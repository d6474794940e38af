package org.singlewindow.web.soap;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Blanks;

/**
 * What a client said in a part that may be missing: programs that have nothing to say there leave it out, empty or nil.
 */
final class Given {

    private Given() {
    }

    static Optional<String> text(String part) {
        return Optional.ofNullable(part).map(Blanks::strip).filter(text -> !text.isEmpty());
    }

    static String orEmpty(String part) {
        return text(part).orElse("");
    }

    /** Of a part that may stand several times; those with nothing in them are none. */
    static List<String> texts(List<String> parts) {
        return parts.stream().flatMap(part -> text(part).stream()).toList();
    }
}
