package org.singlewindow.wco;

import java.util.Optional;
import org.singlewindow.wco.SchemaViolation.Kind;

/** Our words for a value that its type does not allow, by the key of the rule it broke. */
final class ValueTexts {

    static final String FILLED = ".*[^\\s].*";
    private static final String LETTERS = "([a-zA-Z])*";
    private static final String COUNTRY = "CountryCode";
    private static final String DIGITS = "([0-9])*";
    private static final String NUMBER = "[+-]?\\d+(\\.\\d+)?";

    record BadValue(Kind kind, ComplaintWording words) {}

    Optional<BadValue> find(String key, DocumentPath path, String whole) {
        String value = Excerpt.of(whole);
        var step = path.current();
        if (step.element() == null) {
            return Optional.empty();
        }
        var facets = step.element().facets();
        boolean date = step.name().equals("DateTimeString");
        var name = date && path.parent() != null ? path.parent().name() : step.name();
        String bare = XmlBlanks.strip(whole);
        Optional<BadValue> told = Optional.ofNullable(switch (key) {
            case "cvc-maxLength-valid" -> bad(Kind.TOO_LONG, "value.long", name, value, facets.maxLength());
            case "cvc-totalDigits-valid" ->
                bad(Kind.TOO_MANY_DIGITS, "value.digits", name, value, facets.totalDigits());
            case "cvc-fractionDigits-valid" ->
                facets.fractionDigits() == 0 ? bad(Kind.TOO_MANY_DIGITS, "value.whole", name, value)
                        : bad(Kind.TOO_MANY_DIGITS, "value.decimals", name, value, facets.fractionDigits());
            case "cvc-enumeration-valid" ->
                bad(Kind.OUTSIDE_DOMAIN, "value.words", name, value, String.join(", ", facets.values()));
            case "cvc-datatype-valid.1.2.1" -> bad(Kind.NOT_A_NUMBER, "value.number", name, value);
            case "cvc-pattern-valid" -> date ? bad(Kind.BAD_DATE, date(bare), name, value)
                    : bad(Kind.PATTERN, name.endsWith(COUNTRY) ? "value.country" : pattern(facets.pattern()), name,
                            value);
            default -> null;
        });
        if (bare.isEmpty() && isRight(key, bare, facets)) {
            return Optional.of(bad(told.orElseThrow().kind(), "value.empty", name, value));
        }
        return bare.equals(whole) || !isRight(key, bare, facets) ? told
                : told.map(as -> bad(as.kind(), "value.blanks", name, value, Excerpt.of(bare)));
    }

    /** Without what stands around it: many blanks are seen by nobody, and the schema knows only those of XML. */
    private static boolean isRight(String key, String bare, WcoElement.Facets facets) {
        return switch (key) {
            case "cvc-maxLength-valid" -> bare.length() <= facets.maxLength();
            case "cvc-enumeration-valid" -> facets.values().contains(bare);
            case "cvc-pattern-valid" -> bare.matches(facets.pattern());
            case "cvc-datatype-valid.1.2.1" -> bare.matches(NUMBER);
            default -> false;
        };
    }

    private static String date(String value) {
        return value.matches("\\d{8}(\\d{6}(Z|[-+]\\d\\d))?") ? "value.year" : "value.date";
    }

    private static BadValue bad(Kind kind, String key, Object... arguments) {
        return new BadValue(kind, ComplaintWording.of(key, arguments));
    }

    private static String pattern(String pattern) {
        return switch (pattern) {
            case FILLED -> "value.filled";
            case LETTERS -> "value.letters";
            case DIGITS -> "value.onlyDigits";
            default -> "value.form";
        };
    }
}
