package org.singlewindow.routing;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.JsonText;

/** The plan as it is stored. */
final class RoutingPlanJson {

    private RoutingPlanJson() {
    }

    static String write(RoutingPlan plan) {
        var text = new StringWriter(512);
        try (JsonGenerator json = JsonText.generator(text)) {
            json.writeStartObject().write("version", plan.version()).writeStartArray("recipients");
            plan.recipients().forEach(recipient -> write(json, recipient));
            json.writeEnd().writeEnd();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Recipient recipient) {
        json.writeStartObject()
                .write("participant", recipient.participant())
                .write("code", recipient.code())
                .write("kind", recipient.kind().name())
                .write("country", recipient.country().value())
                .write("duty", recipient.duty().name())
                .write("hours", recipient.hours())
                .writeStartArray("reasons");
        for (Reason reason : recipient.reasons()) {
            json.writeStartObject().write("rule", reason.rule()).write("text", reason.text())
                    .write("matched", reason.matched()).writeEnd();
        }
        json.writeEnd();
        recipient.urgent().ifPresent(urgent -> json.writeStartObject("urgent").write("rule", urgent.rule())
                .write("text", urgent.text()).write("matched", urgent.matched()).writeEnd());
        json.writeEnd();
    }

    static RoutingPlan read(String text) {
        JsonObject plan = JsonText.read(text);
        return new RoutingPlan(plan.getString("version"),
                plan.getJsonArray("recipients").getValuesAs(value -> recipient(value.asJsonObject())));
    }

    private static Recipient recipient(JsonObject json) {
        return new Recipient(json.getInt("participant"), json.getString("code"),
                RecipientKind.valueOf(json.getString("kind")),
                new CountryCode(json.getString("country")), Duty.valueOf(json.getString("duty")), json.getInt("hours"),
                json.getJsonArray("reasons").getValuesAs(value -> reason(value.asJsonObject())),
                Optional.ofNullable(json.getJsonObject("urgent")).map(RoutingPlanJson::reason));
    }

    private static Reason reason(JsonObject json) {
        return new Reason(json.getString("rule"), json.getString("text"), json.getString("matched"));
    }
}
