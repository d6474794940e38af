package org.singlewindow.web.rest;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.rest.problem.Refusal;

/** Reads what a caller wrote, field by field, and says which field is wrong. */
final class Json {

    private Json() {
    }

    static JsonObject object(JsonValue body) {
        if (body instanceof JsonObject object) {
            return object;
        }
        throw Refusal.badRequest(RuleCode.PATTERN, "The body is a JSON object.");
    }

    static Optional<String> text(JsonObject body, String field) {
        JsonValue value = body.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString text) {
            return Optional.of(text.getString().strip()).filter(s -> !s.isEmpty());
        }
        throw Refusal.badRequest(RuleCode.PATTERN, field + " is a text.");
    }

    static List<String> texts(JsonObject body, String field) {
        JsonValue value = body.getOrDefault(field, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return List.of();
        }
        try {
            return value.asJsonArray().getValuesAs(JsonString.class).stream().map(JsonString::getString).map(String::strip).toList();
        } catch (ClassCastException | JsonException notTexts) {
            throw Refusal.badRequest(RuleCode.PATTERN, field + " is a list of texts.");
        }
    }

    static long number(JsonObject body, String field) {
        try {
            return body.getJsonNumber(field).longValueExact();
        } catch (ClassCastException | NullPointerException | ArithmeticException notOne) {
            throw Refusal.badRequest(RuleCode.NOT_A_NUMBER, field + " is a whole number.");
        }
    }

    /** How many somebody wants at once: at least one, and never more than {@code largest}. */
    static int most(int max, int largest) {
        if (max < 1) {
            throw Refusal.badRequest(RuleCode.OUTSIDE_DOMAIN, "max is at least 1.");
        }
        return Math.min(max, largest);
    }

    static <E extends Enum<E>> E word(Class<E> words, Optional<String> given, String field) {
        return given.flatMap(word -> find(words, word))
            .orElseThrow(() -> Refusal.badRequest(RuleCode.OUTSIDE_DOMAIN, field + " is one of " + List.of(words.getEnumConstants()) + "."));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> words, String given) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(given)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
