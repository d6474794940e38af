package org.singlewindow.wco;

import java.util.Optional;
import org.singlewindow.wco.SchemaViolation.Kind;

/** Our words for a value that its type does not allow, by the key of the rule it broke. */
final class ValueTexts {

    private static final String FILLED = ".*[^\\s].*";
    private static final String LETTERS = "([a-zA-Z])*";
    private static final String DIGITS = "([0-9])*";

    record BadValue(Kind kind, String text) { }

    Optional<BadValue> find(String key, DocumentPath path, String value) {
        var step = path.current();
        if (step.element() == null) {
            return Optional.empty();
        }
        var facets = step.element().facets();
        boolean date = step.name().equals("DateTimeString");
        var name = date && path.parent() != null ? path.parent().name() : step.name();
        var subject = name + " is \"" + value + "\"";
        return Optional.ofNullable(switch (key) {
            case "cvc-maxLength-valid" -> new BadValue(Kind.TOO_LONG, subject + ": at most " + facets.maxLength() + " characters are allowed.");
            case "cvc-totalDigits-valid" -> new BadValue(Kind.TOO_MANY_DIGITS, subject + ": at most " + facets.totalDigits() + " digits are allowed.");
            case "cvc-fractionDigits-valid" -> new BadValue(Kind.TOO_MANY_DIGITS, subject + ": "
                    + (facets.fractionDigits() == 0 ? "it must be a whole number." : "at most " + facets.fractionDigits() + " digits after the point are allowed."));
            case "cvc-enumeration-valid" -> new BadValue(Kind.OUTSIDE_DOMAIN, subject + ": it must be one of " + String.join(", ", facets.values()) + '.');
            case "cvc-datatype-valid.1.2.1" -> new BadValue(Kind.NOT_A_NUMBER, subject + ": it must be a number, such as 12.5.");
            case "cvc-pattern-valid" -> date
                    ? new BadValue(Kind.BAD_DATE, subject + ": it must be a date such as 20260131 or a moment such as 20260131120000Z.")
                    : new BadValue(Kind.PATTERN, subject + ": " + pattern(facets.pattern()));
            default -> null;
        });
    }

    private static String pattern(String pattern) {
        return switch (pattern) {
            case FILLED -> "it must not be blank, and must stand on one line.";
            case LETTERS -> "letters A to Z only are allowed.";
            case DIGITS -> "digits only are allowed.";
            default -> "it must look like " + pattern + '.';
        };
    }
}
