package org.singlewindow.web.soap;

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
}
