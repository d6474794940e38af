package org.singlewindow.web.soap;

import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.Location;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/**
 * Hears what does not fit the schema while a call is read, lets pass what clients write for nothing, and keeps the
 * first that remains, in our words: of the validator's own complaint only its key is taken, as the place and the schema
 * say what was found and expected.
 */
final class CallComplaints implements ValidationEventHandler {

    private static final Pattern KEY = Pattern.compile("(cvc-[A-Za-z0-9.-]+|[A-Za-z]+):.*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private static final int LONGEST_SHOWN = 80;

    private final GuardedReader reader;

    private Trouble first;

    CallComplaints(GuardedReader reader) {
        this.reader = reader;
    }

    /** @return whether reading may go on */
    @Override
    public boolean handleEvent(ValidationEvent event) {
        String message = String.valueOf(event.getMessage());
        Matcher found = KEY.matcher(message);
        String key = found.matches() ? found.group(1) : "";
        boolean idle = key.equals("cvc-elt.3.1") && !place().isNil();
        if (idle || isOfAValue(key) && place().isLeftOpen()) {
            return true;
        }
        if (first == null && place().call().isPresent()) {
            first = complaint(key, message);
        }
        return false;
    }

    Optional<Trouble> first() {
        return Optional.ofNullable(first);
    }

    CallPlace place() {
        return reader.place();
    }

    Optional<GuardedReader.Included> included() {
        return reader.included();
    }

    /** Also what the binding cannot read as a value; it has no keys. */
    private static boolean isOfAValue(String key) {
        return !key.startsWith("cvc-") || key.equals("cvc-elt.3.1") || key.equals("cvc-type.3.1.3")
                || key.endsWith("-valid") || key.startsWith("cvc-datatype-valid");
    }

    /** The attribute is named first, or last, by the two that speak of one. */
    private static String attribute(String message, boolean last) {
        List<String> quoted = QUOTED.matcher(message).results().map(found -> found.group(1)).toList();
        return quoted.isEmpty() ? "" : shown(quoted.get(last ? quoted.size() - 1 : 0));
    }

    private Trouble complaint(String key, String message) {
        CallPlace.Step step = place().current();
        String name = shown(step.name());
        // where nothing may stand, the binding is the first to find something
        if (key.startsWith("cvc-complex-type.2.4") || key.isEmpty() && !place().isClosing()) {
            return place().isClosing() ? incomplete() : misplaced();
        }
        return switch (key) {
            case "cvc-complex-type.2.1" ->
                here(RuleCode.UNEXPECTED_ELEMENT, name + " holds nothing, and yet something stands in it");
            case "cvc-complex-type.2.3" ->
                here(RuleCode.UNEXPECTED_ELEMENT, name + " holds elements only, and yet text stands between them");
            case "cvc-type.3.1.2" -> here(RuleCode.UNEXPECTED_ELEMENT, name + " takes a value, and yet holds elements");
            case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" ->
                here(RuleCode.BAD_ATTRIBUTE, "the attribute " + attribute(message, key.equals("cvc-type.3.1.1"))
                        + " is not allowed on " + name);
            case "cvc-elt.3.1" -> here(RuleCode.MISSING, name + " is nil, and may not be: it must have a value");
            default -> key.startsWith("cvc-elt.4") || key.equals("UndeclaredPrefix") ? here(RuleCode.BAD_ATTRIBUTE,
                    "the xsi:type of " + name + " is not known, or is not what it must be" + expected(step, ": "))
                    : badValue(step, name);
        };
    }

    private Trouble badValue(CallPlace.Step step, String name) {
        String value = place().value();
        String found = value.isEmpty() ? "is empty" : "is \"" + shown(value) + "\"";
        RuleCode code = step.shape() == null ? RuleCode.PATTERN : switch (step.shape().type()) {
            case "int", "long" -> RuleCode.NOT_A_NUMBER;
            case "date", "dateTime" -> RuleCode.BAD_DATE;
            default -> step.shape().words().isEmpty() ? RuleCode.PATTERN : RuleCode.OUTSIDE_DOMAIN;
        };
        return here(code, name + " must be" + expected(step, " ") + ", and " + found);
    }

    private static String expected(CallPlace.Step step, String before) {
        return step.shape() == null ? "" : before + step.shape().expected();
    }

    private Trouble incomplete() {
        CallPlace.Step step = place().current();
        return missing(step, Integer.MAX_VALUE, step.name() + " must have it")
                .orElseGet(() -> here(RuleCode.MISSING, step.name() + " is not complete"));
    }

    private Trouble misplaced() {
        CallPlace.Step step = place().current();
        CallPlace.Step parent = place().parent();
        String name = shown(step.name());
        if (parent == null || parent.shape() == null) {
            return here(RuleCode.UNEXPECTED_ELEMENT, name + " may not stand here");
        }
        List<CallShape> parts = parent.shape().parts();
        int place = parent.shape().placeOf(step.name());
        if (place < 0) {
            return here(RuleCode.UNEXPECTED_ELEMENT,
                    parent.name() + (parts.isEmpty() ? " holds nothing, and yet " + name + " stands in it"
                            : " has no part " + name + "; it may have " + names(parts)));
        }
        if (step.shape() == null) {
            String namespace = step.namespace().isEmpty() ? "no namespace" : "the namespace " + shown(step.namespace());
            return here(RuleCode.WRONG_NAMESPACE,
                    name + " stands in " + namespace + " and must stand in " + place().service().namespace());
        }
        if (place().isAgain() && !step.shape().repeated()) {
            return here(RuleCode.LIMIT_EXCEEDED, name + " may stand once only");
        }
        return missing(parent, place, parent.name() + " must have it before " + name)
                .orElseGet(() -> here(RuleCode.UNEXPECTED_ELEMENT,
                        name + " is out of order: " + parent.name() + " has " + names(parts)));
    }

    private Optional<Trouble> missing(CallPlace.Step holder, int before, String why) {
        return holder.shape() == null ? Optional.empty() : holder.shape().parts().stream()
                .filter(part -> !part.optional() && holder.shape().placeOf(part.name()) < before && !holder.has(part))
                .findFirst()
                .map(part -> at(place().pathOfMissing(holder, part), RuleCode.MISSING,
                        part.name() + " is missing: " + why));
    }

    private static String names(List<CallShape> parts) {
        return parts.stream().map(CallShape::name).collect(Collectors.joining(", "));
    }

    private Trouble here(RuleCode code, String sentence) {
        return at(place().path(), code, sentence);
    }

    private Trouble at(String pointer, RuleCode code, String sentence) {
        Location at = reader.getLocation();
        String where = at == null || at.getLineNumber() < 1 ? ""
                : " (line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ")";
        return new Trouble(code, "The call does not fit the WSDL: " + sentence + where + ".",
                Optional.of(pointer).filter(path -> !path.isEmpty()));
    }

    private static String shown(String text) {
        return FreeText.excerpt(text, LONGEST_SHOWN);
    }
}
