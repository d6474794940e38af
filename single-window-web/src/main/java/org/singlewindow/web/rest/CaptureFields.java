package org.singlewindow.web.rest;

import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.transit.Fallback;
import org.singlewindow.transit.PaperTransit;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.Thing;

/** What an office tells of a transit that went on paper, read field by field. */
final class CaptureFields {

    private static final List<String> FIELDS = List.of("number", "cause", "releasedAt", "office", "holder", "mrn",
            "content");

    private CaptureFields() {
    }

    static PaperTransit read(JsonValue given) {
        JsonFields body = JsonFields.of(given, "", FIELDS);
        return new PaperTransit(
                new Fallback(body.word(Fallback.Cause.class, "cause"), body.text("number").orElse("")),
                MovementFields.moment(body, "releasedAt"), body.text("office").orElse(""),
                body.text("holder").orElse(""), body.text("mrn").map(CaptureFields::number),
                body.text("content").map(CaptureFields::bytes).orElse(new byte[0]));
    }

    private static Mrn number(String mrn) {
        return Mrn.parse(mrn).orElseThrow(() -> Refusal.notThere(Thing.MOVEMENT, "/mrn"));
    }

    private static byte[] bytes(String encoded) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(encoded)).filter(bytes -> bytes.length > 0)
                    .orElseThrow(CaptureFields::noBytes);
        } catch (IllegalArgumentException wrong) {
            throw noBytes();
        }
    }

    private static Refusal noBytes() {
        return Refusal.at("/content", RuleCode.BAD_ENCODING, "content is a document in Base64.");
    }
}
