package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;

/**
 * What lists show of a declaration.
 *
 * @param regime {@code IMPORT}, {@code EXPORT} or {@code TRANSIT}
 * @param goods  description of the first item; empty where the reader may not see goods
 */
public record Summary(String regime, String typeCode, Optional<String> exportCountry, Optional<String> importCountry,
        List<String> transitCountries, int items, String goods, String grossMass, String exporter, String importer) {

    public Summary {
        transitCountries = List.copyOf(transitCountries);
    }

    /** For those who may know that there is a declaration, not of what. */
    Summary withoutGoods() {
        return new Summary(regime, typeCode, exportCountry, importCountry, transitCountries, items, "", "", "", "");
    }

    /** Such as {@code UZ → KZ, 2 items, Fresh bananas}. */
    public String inOneLine() {
        StringBuilder line = new StringBuilder(exportCountry.orElse("?"));
        transitCountries.forEach(country -> line.append(" → ").append(country));
        line.append(" → ").append(importCountry.orElse("?")).append(", ").append(items)
                .append(items == 1 ? " item" : " items");
        return goods.isEmpty() ? line.toString() : line.append(", ").append(goods).toString();
    }

    String toJson() {
        return SummaryJson.write(this);
    }

    public static Summary parse(String json) {
        return SummaryJson.read(json);
    }
}
