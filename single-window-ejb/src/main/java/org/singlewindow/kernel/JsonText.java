package org.singlewindow.kernel;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The one way to JSON-P. Looking its provider up, as {@code jakarta.json.Json} does with each call, costs more than
 * writing a routing plan; here it is looked up once. What the doors answer is written from records by JSON-B.
 */
public final class JsonText {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonText() {
    }

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /** Of what was written here; what strangers send is read piece by piece. */
    public static JsonObject read(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The same of a list. */
    public static JsonArray readList(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }

    /** As it is kept, in UTF-8. */
    public static byte[] bytes(JsonStructure json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of what was kept so. */
    public static JsonObject read(byte[] kept) {
        return read(new String(kept, StandardCharsets.UTF_8));
    }

    /** The same of a list. */
    public static JsonArray readList(byte[] kept) {
        return readList(new String(kept, StandardCharsets.UTF_8));
    }

    public static JsonGenerator generator(Writer into) {
        return PROVIDER.createGenerator(into);
    }

    public static JsonParser parser(Reader from) {
        return PROVIDER.createParser(from);
    }
}
