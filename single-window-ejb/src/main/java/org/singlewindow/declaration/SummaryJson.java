package org.singlewindow.declaration;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.JsonText;

/** A summary as it is stored. Empty members are left out. */
final class SummaryJson {

    private SummaryJson() {
    }

    static String write(Summary summary) {
        JsonObjectBuilder json = JsonText.object().add("regime", summary.regime()).add("type",
                summary.typeCode());
        summary.exportCountry().ifPresent(country -> json.add("from", country));
        summary.importCountry().ifPresent(country -> json.add("to", country));
        if (!summary.transitCountries().isEmpty()) {
            JsonArrayBuilder through = JsonText.array();
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
        JsonObject json = JsonText.read(text);
        var through = json.containsKey("through")
                ? json.getJsonArray("through").getValuesAs(JsonString::getString) : List.<String>of();
        return new Summary(json.getString("regime"), json.getString("type"),
                Optional.ofNullable(json.getString("from", null)),
                Optional.ofNullable(json.getString("to", null)), through, json.getInt("items"),
                json.getString("goods", ""),
                json.getString("mass", ""), json.getString("exporter", ""), json.getString("importer", ""));
    }
}
