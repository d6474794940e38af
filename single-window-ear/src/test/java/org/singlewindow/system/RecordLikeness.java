package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether a schema says of an answer what the record says from which JSON-B writes it: the same fields, of the same
 * kinds, and which of them may be missing.
 */
final class RecordLikeness {

    private static final Map<Type, String> KINDS = Map.of(String.class, "string", int.class, "integer int32",
            long.class, "integer int64", Long.class, "integer int64",
            Integer.class, "integer int32", boolean.class, "boolean", Boolean.class, "boolean", Instant.class,
            "string date-time",
            LocalDate.class, "string date", OptionalInt.class, "integer int32");

    private final Description description;

    /** One that holds others of its kind is looked at once. */
    private final Set<Type> within = new HashSet<>();

    RecordLikeness(Description description) {
        this.description = description;
    }

    void compare(String where, Type type, JsonNode schema) {
        JsonNode described = description.at(schema);
        assertNotNull(described, where);
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            assertEquals("array", described.get("type").asString(), where);
            compare(where + "[]", list.getActualTypeArguments()[0], described.get("items"));
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            assertEquals("object", described.get("type").asString(), where);
            compare(where + "{}", map.getActualTypeArguments()[1], described.get("additionalProperties"));
        } else if (type instanceof Class<?> flat && flat.isRecord()) {
            if (within.add(flat)) {
                compareFields(where, flat, described);
                within.remove(flat);
            }
        } else {
            String format = described.path("format").asString("").replace("byte", "");
            assertEquals(KINDS.get(type), (described.get("type").asString() + " " + format).strip(), where);
        }
    }

    private void compareFields(String where, Class<?> flat, JsonNode described) {
        Map<String, Type> fields = new TreeMap<>();
        Stream.of(flat.getRecordComponents()).forEach(each -> fields.put(each.getName(), each.getGenericType()));
        assertEquals(fields.keySet(), new TreeSet<>(described.get("properties").propertyNames()), where);
        Set<String> always = new TreeSet<>();
        fields.forEach((name, type) -> {
            if (!mayBeMissing(type)) {
                always.add(name);
            }
            compare(where + "." + name, inside(type), described.get("properties").get(name));
        });
        assertEquals(always, new TreeSet<>(described.path("required").valueStream().map(JsonNode::asString).toList()),
                where + ": what is always there");
    }

    private static boolean mayBeMissing(Type type) {
        return type == OptionalInt.class
                || type instanceof ParameterizedType optional && optional.getRawType() == Optional.class;
    }

    private static Type inside(Type type) {
        return type instanceof ParameterizedType optional && optional.getRawType() == Optional.class
                ? optional.getActualTypeArguments()[0] : type;
    }
}
