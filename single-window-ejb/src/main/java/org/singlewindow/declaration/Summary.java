package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Wording;

/**
 * What lists show of a declaration.
 *
 * @param regime {@code IMPORT}, {@code EXPORT} or {@code TRANSIT}
 * @param goods  description of the first item; empty where the reader may not see goods
 */
public record Summary(String regime, String typeCode, Optional<String> exportCountry, Optional<String> importCountry,
        List<String> transitCountries, int items, String goods, String grossMass, String exporter, String importer) {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.declaration.summaries");
    private static final String UNKNOWN = "?";

    public Summary {
        transitCountries = List.copyOf(transitCountries);
    }

    /** For those who may know that there is a declaration, not of what. */
    Summary withoutGoods() {
        return new Summary(regime, typeCode, exportCountry, importCountry, transitCountries, items, "", "", "", "");
    }

    /** Such as {@code UZ → KZ, 2 items, Fresh bananas}. */
    public Wording inOneLine() {
        String from = Stream.concat(Stream.of(exportCountry.orElse(UNKNOWN)), transitCountries.stream())
                .collect(Collectors.joining(" → "));
        String to = importCountry.orElse(UNKNOWN);
        String key = (items == 1 ? "one" : "more") + (goods.isEmpty() ? ".unnamed" : "");
        return items == 1 ? TEXTS.say(key, from, to, goods) : TEXTS.say(key, from, to, items, goods);
    }

    String toJson() {
        return SummaryJson.write(this);
    }

    public static Summary parse(String json) {
        return SummaryJson.read(json);
    }
}
