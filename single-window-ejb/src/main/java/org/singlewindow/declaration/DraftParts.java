package org.singlewindow.declaration;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Sha256;

/**
 * What was typed into a draft: for each part of the form its fields by their names, as typed; what is empty is left
 * out, and so are characters that no document can carry: with them the draft could not be shown as a document any more.
 */
public record DraftParts(Map<String, Map<String, String>> parts) {

    public static final DraftParts NONE = new DraftParts(Map.of());

    private static final int FINGERPRINT = 12;

    public DraftParts {
        Map<String, Map<String, String>> copy = new TreeMap<>();
        parts.forEach((part, fields) -> {
            Map<String, String> said = new TreeMap<>(fields);
            said.replaceAll((name, typed) -> FreeText.writable(typed));
            said.values().removeIf(String::isEmpty);
            copy.put(part, Map.copyOf(said));
        });
        parts = Map.copyOf(copy);
    }

    /** The fields of one part; none where nothing was typed there. */
    public Map<String, String> of(String part) {
        return parts.getOrDefault(part, Map.of());
    }

    /** The document that it was begun from, with what the form has no room for. */
    public Optional<CarriedDocument> carried() {
        return CarriedDocument.of(of(CarriedDocument.PART));
    }

    public DraftParts carrying(CarriedDocument document) {
        return carrying(document.fields());
    }

    public DraftParts carryingNothing() {
        return carrying(Map.of());
    }

    private DraftParts carrying(Map<String, String> fields) {
        Map<String, Map<String, String>> all = new TreeMap<>(parts);
        all.put(CarriedDocument.PART, fields);
        return new DraftParts(all);
    }

    /** Tells one state of what it carries from any other. */
    public DraftEdit.Seen carriedSeen() {
        return new DraftEdit.Seen(CarriedDocument.PART, fingerprint(CarriedDocument.PART));
    }

    /** The same with these parts in place of its own; a part in which nothing stands is none. */
    DraftParts with(DraftParts others) {
        Map<String, Map<String, String>> all = new TreeMap<>(parts);
        all.putAll(others.parts);
        all.values().removeIf(Map::isEmpty);
        return new DraftParts(all);
    }

    /** Tells one state of a part from any other. */
    public String fingerprint(String part) {
        return hash(json(of(part)).build().toString());
    }

    /** Tells one state of the whole from any other. */
    public String fingerprint() {
        return hash(toJson());
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), 0, FINGERPRINT);
    }

    String toJson() {
        JsonObjectBuilder json = JsonText.object();
        new TreeMap<>(parts).forEach((part, fields) -> json.add(part, json(fields)));
        return json.build().toString();
    }

    private static JsonObjectBuilder json(Map<String, String> fields) {
        JsonObjectBuilder json = JsonText.object();
        new TreeMap<>(fields).forEach(json::add);
        return json;
    }

    static DraftParts parse(String text) {
        Map<String, Map<String, String>> parts = new TreeMap<>();
        JsonText.read(text).forEach((part, value) -> {
            Map<String, String> fields = new TreeMap<>();
            ((JsonObject) value).forEach((name, typed) -> fields.put(name, ((JsonString) typed).getString()));
            if (!fields.isEmpty()) {
                parts.put(part, fields);
            }
        });
        return new DraftParts(parts);
    }
}
