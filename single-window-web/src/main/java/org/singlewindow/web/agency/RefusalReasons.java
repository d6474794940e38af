package org.singlewindow.web.agency;

import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Words;

/** The reasons to refuse that can be chosen. */
final class RefusalReasons {

    private RefusalReasons() {
    }

    static List<Choice> all() {
        return Stream.of("DOCUMENTS", "PERMIT", "GOODS", "HEALTH", "VALUE", "OTHER")
                .map(code -> new Choice(code, Words.of("reason", code))).toList();
    }
}
