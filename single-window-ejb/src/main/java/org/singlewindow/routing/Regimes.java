package org.singlewindow.routing;

import java.util.Optional;
import java.util.function.Predicate;

/** How goods are lodged, as far as the type of a declaration says it by its first letters. */
public final class Regimes {

    private static final int BEGINNING = 2;

    private Regimes() {
    }

    /** Whether it is of the list, where behind two letters that are may stand one of the country's own: EXA. */
    public static boolean isType(String type, Predicate<String> isListed) {
        return isListed.test(type) || type.length() == BEGINNING + 1 && type.charAt(BEGINNING) >= 'A'
                && type.charAt(BEGINNING) <= 'Z' && isListed.test(type.substring(0, BEGINNING));
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

    /** Whether the type alone says that the goods pass through. */
    public static boolean isTransit(String type) {
        return statedBy(type).filter("TRANSIT"::equals).isPresent();
    }
}
