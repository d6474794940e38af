package org.singlewindow.agency;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.JsonText;

/**
 * What a control has shown.
 *
 * @param result   in words
 * @param findings what was found amiss, each by itself; none where all was as declared
 * @param by       sign-in of who recorded it
 * @param ordered  what was said as the control was ordered, where something was
 */
public record InspectionResult(String result, List<String> findings, String by, Instant at,
        Optional<String> ordered) {

    public InspectionResult {
        findings = List.copyOf(findings);
        at = at.truncatedTo(ChronoUnit.MICROS); // as all that the database keeps
    }

    /** Several, oldest first, as they are kept, and proved. */
    public static String toText(List<InspectionResult> made) {
        return write(made).build().toString();
    }

    /** None where there is no text. */
    static List<InspectionResult> parse(String text) {
        return text == null ? List.of() : read(JsonText.readList(text).getValuesAs(JsonObject.class));
    }

    static JsonArrayBuilder write(List<InspectionResult> made) {
        JsonArrayBuilder all = JsonText.array();
        made.forEach(each -> all.add(each.write()));
        return all;
    }

    static List<InspectionResult> read(List<JsonObject> made) {
        return made.stream().map(InspectionResult::read).toList();
    }

    static InspectionResult read(JsonObject made) {
        return new InspectionResult(made.getString("result"),
                made.getJsonArray("findings").getValuesAs(JsonString::getString), made.getString("by"),
                Instant.parse(made.getString("at")), Optional.ofNullable(made.getString("ordered", null)));
    }

    private JsonObjectBuilder write() {
        JsonArrayBuilder found = JsonText.array();
        findings.forEach(found::add);
        JsonObjectBuilder json = JsonText.object().add("result", result).add("findings", found).add("by", by).add("at",
                at.toString());
        ordered.ifPresent(words -> json.add("ordered", words));
        return json;
    }
}
