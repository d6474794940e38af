package org.singlewindow.web.agency;

import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.web.Words;

/** A reason to refuse that can be chosen. */
public record RefusalReason(String code, String name) {

    static List<RefusalReason> all() {
        return Stream.of("DOCUMENTS", "PERMIT", "GOODS", "HEALTH", "VALUE", "OTHER")
                .map(code -> new RefusalReason(code, Words.of("reason", code))).toList();
    }
}
