package org.singlewindow.declaration;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * A summary as it is stored. Empty members are left out. Looking the provider up costs more than everything else here,
 * so it is kept.
 */
final class SummaryJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private SummaryJson() {
    }

    static String write(Summary summary) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("regime", summary.regime()).add("type",
                summary.typeCode());
        summary.exportCountry().ifPresent(country -> json.add("from", country));
        summary.importCountry().ifPresent(country -> json.add("to", country));
        if (!summary.transitCountries().isEmpty()) {
            JsonArrayBuilder through = JSON.createArrayBuilder();
            summary.transitCountries().forEach(through::add);
            json.add("through", through);
        }
        json.add("items", summary.items());
        addText(json, "goods", summary.goods());
        addText(json, "mass", summary.grossMass());
        addText(json, "exporter", summary.exporter());
        addText(json, "importer", summary.importer());
        return json.build().toString();
    }

    private static void addText(JsonObjectBuilder json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    static Summary read(String text) {
        JsonObject json;
        try (var reader = JSON.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        var through = json.containsKey("through")
                ? json.getJsonArray("through").getValuesAs(JsonString::getString) : List.<String>of();
        return new Summary(json.getString("regime"), json.getString("type"),
                Optional.ofNullable(json.getString("from", null)),
                Optional.ofNullable(json.getString("to", null)), through, json.getInt("items"),
                json.getString("goods", ""),
                json.getString("mass", ""), json.getString("exporter", ""), json.getString("importer", ""));
    }
}
