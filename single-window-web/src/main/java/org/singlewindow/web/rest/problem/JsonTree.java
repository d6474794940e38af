package org.singlewindow.web.rest.problem;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import java.util.HashSet;
import java.util.Set;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;

/**
 * One value of JSON, and nothing behind it. The library that comes with the server can refuse a field that stands
 * twice, or what stands behind the end, but not both.
 */
final class JsonTree {

    /** What is read here is three deep at most. */
    private static final int DEEPEST = 32;

    private static final int LONGEST_SHOWN = 80;

    private final JsonParser parser;

    private int depth;

    JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    JsonValue read() {
        if (!parser.hasNext()) {
            throw Refusal.badRequest(RuleCode.PATTERN, "The body is empty, and must be JSON.");
        }
        JsonValue read = value(parser.next(), "");
        requireEnd();
        return read;
    }

    private void requireEnd() {
        JsonLocation end = parser.getLocation();
        boolean goesOn;
        try {
            goesOn = parser.hasNext();
        } catch (JsonException noToken) {
            goesOn = !(noToken.getCause() instanceof java.io.IOException);
            if (!goesOn) {
                throw noToken;
            }
        }
        if (goesOn) {
            throw Refusal.badRequest(RuleCode.PATTERN, "The body goes on behind the end of its JSON"
                    + JsonBodies.place(end) + ": send one value, and nothing behind it.");
        }
    }

    private JsonValue value(JsonParser.Event event, String place) {
        return switch (event) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> list(place);
            default -> parser.getValue();
        };
    }

    private JsonValue object(String place) {
        goDown(place);
        JsonObjectBuilder object = JsonText.object();
        Set<String> names = new HashSet<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            String field = place + "/" + pointed(name);
            if (!names.add(name)) {
                throw Refusal.at(field, RuleCode.PATTERN,
                        FreeText.excerpt(name, LONGEST_SHOWN) + " stands twice in one object"
                                + JsonBodies.place(parser.getLocation()) + ".");
            }
            object.add(name, value(parser.next(), field));
        }
        depth--;
        return object.build();
    }

    private JsonValue list(String place) {
        goDown(place);
        JsonArrayBuilder list = JsonText.array();
        int count = 0;
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            list.add(value(event, place + "/" + count++));
        }
        depth--;
        return list.build();
    }

    private void goDown(String place) {
        if (++depth > DEEPEST) {
            throw Refusal.at(place, RuleCode.PATTERN,
                    "The body is nested more than " + DEEPEST + " deep" + JsonBodies.place(parser.getLocation()) + ".");
        }
    }

    private static String pointed(String name) {
        return FreeText.excerpt(name, LONGEST_SHOWN).replace("~", "~0").replace("/", "~1");
    }
}
