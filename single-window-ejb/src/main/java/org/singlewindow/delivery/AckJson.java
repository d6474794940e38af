package org.singlewindow.delivery;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An acknowledgement and what it came to, as they are kept. */
final class AckJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private AckJson() {
    }

    /** The same for the same words, by whichever door. */
    static byte[] acks(List<Ack> acks) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        acks.forEach(ack -> items.add(JSON.createObjectBuilder().add("deliveryNumber", ack.deliveryNumber())
                .add("outcome", ack.outcome().name()).add("text", ack.text())));
        return bytes(items.build());
    }

    static byte[] write(List<AckResult> results) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        for (AckResult result : results) {
            JsonObjectBuilder item = JSON.createObjectBuilder().add("deliveryNumber", result.deliveryNumber())
                    .add("result", result.result());
            result.notice().ifPresent(notice -> item.add("notice", notice));
            items.add(item);
        }
        return bytes(items.build());
    }

    static List<AckResult> results(byte[] written) {
        try (var reader = JSON.createReader(new StringReader(new String(written, StandardCharsets.UTF_8)))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(item -> new AckResult(item.getJsonNumber("deliveryNumber").longValue(),
                            item.getString("result"), Optional.ofNullable(item.getString("notice", null))))
                    .toList();
        }
    }

    private static byte[] bytes(JsonArray items) {
        return items.toString().getBytes(StandardCharsets.UTF_8);
    }
}
