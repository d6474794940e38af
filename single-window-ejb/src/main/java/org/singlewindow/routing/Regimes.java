package org.singlewindow.routing;

import java.util.Optional;

/** How goods are lodged, as far as the type of a declaration says it by its first letters. */
public final class Regimes {

    private Regimes() {
    }

    /** Nothing where it depends on whether the goods leave, come in or pass through where it is lodged. */
    public static Optional<String> statedBy(String type) {
        if (type.startsWith("EX")) {
            return Optional.of("EXPORT");
        }
        if (type.startsWith("IM") || type.startsWith("CO")) {
            return Optional.of("IMPORT");
        }
        return type.startsWith("T") ? Optional.of("TRANSIT") : Optional.empty();
    }
}
