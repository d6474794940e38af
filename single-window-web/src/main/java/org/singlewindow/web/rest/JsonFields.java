package org.singlewindow.web.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.rest.problem.JsonBodies;

/**
 * An object that a caller wrote, read field by field. What is wrong is said of the field by its name; a field that
 * nobody here reads is wrong too, for it is mostly one that is mistyped, and what it says would be passed over.
 *
 * @param place of the object in the body, as a JSON pointer; empty for the body itself
 */
record JsonFields(JsonObject object, String place) {

    private static final int LONGEST_SHOWN = 80;

    /** @param known the names of all fields that it may have */
    static JsonFields of(JsonValue value, String place, List<String> known) {
        if (!(value instanceof JsonObject object)) {
            throw Refusal.at(place, RuleCode.PATTERN, (place.isEmpty() ? "The body" : name(place)) + " is "
                    + JsonBodies.kind(value) + ", and must be an object.");
        }
        for (String field : object.keySet()) {
            if (!known.contains(field)) {
                throw stranger(place, FreeText.excerpt(field, LONGEST_SHOWN), known);
            }
        }
        return new JsonFields(object, place);
    }

    private static Refusal stranger(String place, String field, List<String> known) {
        String where = place.isEmpty() ? "" : " in " + name(place);
        return Refusal.at(place + "/" + field.replace("~", "~0").replace("/", "~1"), RuleCode.UNEXPECTED_ELEMENT,
                "There is no field " + field + where + "; it may have " + String.join(", ", known) + ".");
    }

    Optional<String> text(String field) {
        return said(field).filter(text -> !text.isEmpty());
    }

    /** Also one that is empty, where that says something else than to leave it out. */
    Optional<String> said(String field) {
        return value(field).map(value -> text(value, "/" + field));
    }

    /** One that must be there: what is wrong without it is said of this field, and not of the object that lacks it. */
    String neededText(String field) {
        String at = place + "/" + field;
        return text(field).orElseThrow(() -> Refusal.at(at, RuleCode.MISSING, name(at) + " is missing."));
    }

    /** One that is there says something: empty would mean to one what to another was left out. */
    Optional<String> filled(String field) {
        Optional<String> text = text(field);
        if (text.isEmpty() && has(field)) {
            throw Refusal.at(place + "/" + field, RuleCode.MISSING,
                    name(place + "/" + field) + " is empty; leave it out where nothing is meant.");
        }
        return text;
    }

    List<String> texts(String field) {
        Optional<JsonValue> value = value(field);
        if (value.isEmpty()) {
            return List.of();
        }
        List<JsonValue> list = list(value.get(), place + "/" + field);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            texts.add(text(list.get(i), "/" + field + "/" + i));
        }
        return texts;
    }

    /** Whole numbers; a list without any would say nothing, and is not taken for one that was left out. */
    List<Integer> numbers(String field) {
        Optional<JsonValue> value = value(field);
        if (value.isEmpty()) {
            return List.of();
        }
        List<JsonValue> list = list(value.get(), place + "/" + field);
        if (list.isEmpty()) {
            throw Refusal.at(place + "/" + field, RuleCode.MISSING,
                    name(place + "/" + field) + " has nothing in it; leave it out where nothing is meant.");
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            numbers.add(number(list.get(i), place + "/" + field + "/" + i));
        }
        return numbers;
    }

    private static int number(JsonValue value, String at) {
        try {
            return ((JsonNumber) value).intValueExact();
        } catch (ClassCastException | ArithmeticException | NumberFormatException
                | UnsupportedOperationException notOne) {
            throw Refusal.at(at, RuleCode.NOT_A_NUMBER, name(at) + " must be a whole number of at most 9 digits.");
        }
    }

    /** A list that must be there, be it empty: whoever forgot it believes to have said something. */
    List<JsonValue> needed(String field) {
        String at = place + "/" + field;
        return list(value(field).orElseThrow(() -> Refusal.at(at, RuleCode.MISSING, name(at) + " is missing.")), at);
    }

    /** Where it must be one; {@code at} is its place in the body. */
    static List<JsonValue> list(JsonValue value, String at) {
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw Refusal.at(at, RuleCode.PATTERN,
                    name(at) + " is " + JsonBodies.kind(value) + ", and must be a list.");
        }
        return value.asJsonArray();
    }

    /** One that must be there. */
    long number(String field) {
        String at = place + "/" + field;
        JsonValue value = value(field)
                .orElseThrow(() -> Refusal.at(at, RuleCode.MISSING, name(at) + " is missing."));
        try {
            return ((JsonNumber) value).longValueExact();
        } catch (ClassCastException | ArithmeticException | NumberFormatException
                | UnsupportedOperationException notOne) {
            throw Refusal.at(at, RuleCode.NOT_A_NUMBER, name(at) + " must be a whole number of at most 19 digits.");
        }
    }

    boolean has(String field) {
        return value(field).isPresent();
    }

    /** True, false, or nothing where it is not there. */
    Optional<Boolean> flag(String field) {
        return value(field).map(value -> {
            if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
                throw Refusal.at(place + "/" + field, RuleCode.PATTERN, name(place + "/" + field) + " is "
                        + JsonBodies.kind(value) + ", and must be true or false.");
            }
            return value == JsonValue.TRUE;
        });
    }

    /** One that must be there. */
    <E extends Enum<E>> E word(Class<E> words, String field) {
        String at = place + "/" + field;
        String given = text(field).orElseThrow(() -> Refusal.at(at, RuleCode.MISSING,
                name(at) + " is missing; it is one of " + List.of(words.getEnumConstants()) + "."));
        return Json.word(words, Optional.of(given), name(at), at);
    }

    /** What is null is not there. */
    private Optional<JsonValue> value(String field) {
        return Optional.ofNullable(object.get(field)).filter(value -> value != JsonValue.NULL);
    }

    private String text(JsonValue value, String field) {
        if (value instanceof JsonString text) {
            return FreeText.strip(text.getString());
        }
        throw Refusal.at(place + field, RuleCode.PATTERN,
                name(place + field) + " is " + JsonBodies.kind(value) + ", and must be a text.");
    }

    /** {@code /items/2/text} is items[2].text; numbers count from 0, as pointers do. */
    private static String name(String pointer) {
        return pointer.substring(1).replaceAll("(?:^|/)(\\d+)(?=/|$)", "[$1]").replace('/', '.');
    }
}
