package org.singlewindow.transit;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;

/** What was told, and what it came to, as they are kept: the same for the same words, by whichever door. */
final class ReportJson {

    private ReportJson() {
    }

    static byte[] write(MovementReport report) {
        JsonObjectBuilder json = JsonText.object().add("mrn", report.mrn().value()).add("type", report.step().name());
        report.moment().ifPresent(at -> json.add("at", at.toString()));
        return JsonText.bytes(json.add("office", report.office())
                .add("details", EventJson.object(report.details())).build());
    }

    static byte[] write(ReportOutcome.Taken taken) {
        return JsonText.bytes(JsonText.object().add("mrn", taken.mrn().value()).add("number", taken.number())
                .add("type", taken.step().name()).add("at", taken.at().toString())
                .add("recordedAt", taken.recordedAt().toString()).add("state", taken.state().name()).build());
    }

    static byte[] write(ReportOutcome.Waiting waiting) {
        return JsonText.bytes(JsonText.object().add("mrn", waiting.mrn().value()).add("waiting", true)
                .add("type", waiting.step().name()).add("at", waiting.at().toString())
                .add("recordedAt", waiting.toldAt().toString()).add("state", waiting.state().name()).build());
    }

    static ReportOutcome again(byte[] kept) {
        JsonObject json = JsonText.read(kept);
        return json.containsKey("waiting") ? waiting(json) : taken(json);
    }

    /** When it was told was once not kept. */
    private static ReportOutcome.Waiting waiting(JsonObject json) {
        return new ReportOutcome.Waiting(new Mrn(json.getString("mrn")), MovementStep.valueOf(json.getString("type")),
                Instant.parse(json.getString("at")), Instant.parse(json.getString("recordedAt", json.getString("at"))),
                MovementState.valueOf(json.getString("state")));
    }

    private static ReportOutcome.Taken taken(JsonObject json) {
        return new ReportOutcome.Taken(new Mrn(json.getString("mrn")), json.getInt("number"),
                MovementStep.valueOf(json.getString("type")), Instant.parse(json.getString("at")),
                Instant.parse(json.getString("recordedAt")), MovementState.valueOf(json.getString("state")), true);
    }
}
