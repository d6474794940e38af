package org.singlewindow.transit;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.JsonText;

/** What is said beside an event, as it is kept: only what was said. */
final class EventJson {

    private EventJson() {
    }

    static String write(EventDetails details) {
        return object(details).build().toString();
    }

    static JsonObjectBuilder object(EventDetails details) {
        JsonObjectBuilder json = JsonText.object();
        add(json, "reason", details.reason());
        details.result().ifPresent(result -> json.add("result", result.name()));
        add(json, "incident", details.incident());
        if (!details.seals().isEmpty()) {
            json.add("seals", array(details.seals()));
        }
        details.intact().ifPresent(intact -> json.add("intact", intact.booleanValue()));
        add(json, "means", details.means());
        if (details.term() > 0) {
            json.add("term", details.term());
        }
        add(json, "proof", details.proof());
        details.asked().ifPresent(asked -> json.add("asked", asked.name()));
        details.fallback().ifPresent(fallback -> {
            json.add("fallback", fallback.cause().name());
            add(json, "fallbackNumber", fallback.number());
        });
        add(json, "where", details.scene().where());
        if (!details.scene().files().isEmpty()) {
            json.add("files", array(details.scene().files()));
        }
        details.terms().ifPresent(terms -> json.add("terms", JsonText.object().add("limit", terms.limit())
                .add("holder", terms.holder()).add("office", terms.office())
                .add("discrepancy", terms.discrepancy())));
        return json;
    }

    static EventDetails read(String kept) {
        JsonObject json = JsonText.read(kept);
        return new EventDetails(json.getString("reason", ""),
                Optional.ofNullable(json.getString("result", null)).map(FoundGoods::valueOf),
                json.getString("incident", ""),
                texts(json, "seals"),
                json.containsKey("intact") ? Optional.of(json.getBoolean("intact")) : Optional.empty(),
                json.getString("means", ""), json.getInt("term", 0), json.getString("proof", ""),
                json.containsKey("terms") ? Optional.of(terms(json.getJsonObject("terms"))) : Optional.empty(),
                Optional.ofNullable(json.getString("asked", null)).map(Enquired::valueOf),
                Optional.ofNullable(json.getString("fallback", null)).map(cause -> new Fallback(
                        Fallback.Cause.valueOf(cause), json.getString("fallbackNumber", ""))),
                new Scene(json.getString("where", ""), texts(json, "files")));
    }

    private static JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = JsonText.array();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.containsKey(name)
                ? json.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()
                : List.of();
    }

    private static MovementTerms terms(JsonObject json) {
        return new MovementTerms(json.getInt("limit"), json.getInt("holder"), json.getInt("office"),
                json.getInt("discrepancy"));
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (!value.isEmpty()) {
            json.add(name, value);
        }
    }
}
