package org.singlewindow.web.rest;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.transit.EventDetails;
import org.singlewindow.transit.FoundGoods;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.ProofKind;
import org.singlewindow.transit.Scene;
import org.singlewindow.transit.MovementReport;
import org.singlewindow.web.Refusal;

/** What a caller tells of a movement, read field by field. */
final class MovementFields {

    private static final List<String> FIELDS = List.of("type", "at", "office", "reason", "result", "incident", "seals",
            "intact", "means", "term", "proof", "where", "files");

    private MovementFields() {
    }

    static MovementReport read(Mrn mrn, JsonValue given) {
        JsonFields body = JsonFields.of(given, "", FIELDS);
        MovementStep type = body.word(MovementStep.class, "type");
        if (!type.isReported()) {
            throw Refusal.at("/type", RuleCode.OUTSIDE_DOMAIN, "type " + type + " is nobody's to tell.");
        }
        return new MovementReport(mrn, type, at(body), body.text("office").orElse(""),
                new EventDetails(body.text("reason").orElse(""),
                        body.text("result").map(word -> body.word(FoundGoods.class, "result")),
                        body.text("incident").orElse(""), body.texts("seals"), body.flag("intact"),
                        body.text("means").orElse(""), body.has("term") ? term(body.number("term")) : 0,
                        body.text("proof").map(word -> body.word(ProofKind.class, "proof").name()).orElse(""))
                        .at(new Scene(body.text("where").orElse(""), body.texts("files"))));
    }

    private static int term(long days) {
        return (int) Math.max(-1, Math.min(days, Integer.MAX_VALUE));
    }

    private static Instant at(JsonFields body) {
        Optional<String> text = body.text("at");
        return text.orElseThrow(() -> Refusal.at("/at", RuleCode.MISSING, "at is missing.")).length() > "2026-01-31"
                .length() ? moment(text.get()) : noMoment();
    }

    private static Instant moment(String text) {
        return Moments.parse(text).orElseGet(MovementFields::noMoment);
    }

    private static Instant noMoment() {
        throw Refusal.at("/at", RuleCode.BAD_DATE, "at is a moment such as 2026-11-29T08:15:00+05:00.");
    }
}
