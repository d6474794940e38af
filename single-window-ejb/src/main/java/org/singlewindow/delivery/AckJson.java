package org.singlewindow.delivery;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.JsonText;

/** An acknowledgement and what it came to, as they are kept. */
final class AckJson {

    private AckJson() {
    }

    /** The same for the same words, by whichever door. */
    static byte[] acks(List<Ack> acks) {
        JsonArrayBuilder items = JsonText.array();
        acks.forEach(ack -> items.add(JsonText.object().add("deliveryNumber", ack.deliveryNumber())
                .add("outcome", ack.outcome().name()).add("text", ack.text())));
        return JsonText.bytes(items.build());
    }

    static byte[] write(List<AckResult> results) {
        JsonArrayBuilder items = JsonText.array();
        for (AckResult result : results) {
            JsonObjectBuilder item = JsonText.object().add("deliveryNumber", result.deliveryNumber())
                    .add("result", result.result());
            result.notice().ifPresent(notice -> item.add("notice", notice));
            items.add(item);
        }
        return JsonText.bytes(items.build());
    }

    static List<AckResult> results(byte[] written) {
        return JsonText.readList(written).getValuesAs(JsonObject.class).stream()
                .map(item -> new AckResult(item.getJsonNumber("deliveryNumber").longValue(),
                        item.getString("result"), Optional.ofNullable(item.getString("notice", null))))
                .toList();
    }
}
