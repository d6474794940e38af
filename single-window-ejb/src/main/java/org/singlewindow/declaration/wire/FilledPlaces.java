package org.singlewindow.declaration.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * From places in a document that a form wrote back to the fields of the form; what was left empty has its place too.
 */
final class FilledPlaces {

    /** Paths number only what may stand several times, and then the first as well. */
    private static final Pattern FIRST = Pattern.compile("\\[1]");

    private final Map<String, String> fields = new HashMap<>();

    /** @param there whether it is in the document; where the next of its name is to stand, that one counts */
    void add(String path, String field, boolean there) {
        if (field.isEmpty()) {
            return;
        }
        if (there) {
            fields.put(plain(path), field);
        } else {
            fields.putIfAbsent(plain(path), field);
        }
    }

    Optional<String> find(String path) {
        return Optional.ofNullable(fields.get(plain(path)));
    }

    private static String plain(String path) {
        return FIRST.matcher(path).replaceAll("");
    }
}
