package org.singlewindow.web.rest;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.transit.EventDetails;
import org.singlewindow.transit.Enquired;
import org.singlewindow.transit.Fallback;
import org.singlewindow.transit.FoundGoods;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.ProofKind;
import org.singlewindow.transit.Scene;
import org.singlewindow.transit.MovementReport;
import org.singlewindow.web.Refusal;

/** What a caller tells of a movement, read field by field. */
final class MovementFields {

    private static final List<String> FIELDS = List.of("type", "at", "office", "reason", "result", "incident", "seals",
            "intact", "means", "asked", "term", "proof", "fallback", "where", "files");

    private MovementFields() {
    }

    static MovementReport read(Mrn mrn, JsonValue given) {
        JsonFields body = JsonFields.of(given, "", FIELDS);
        MovementStep type = body.word(MovementStep.class, "type");
        if (!type.isReported()) {
            throw Refusal.at("/type", RuleCode.OUTSIDE_DOMAIN, "type " + type + " is nobody's to tell.");
        }
        return new MovementReport(mrn, type, when(type, body), body.text("office").orElse(""),
                beside(new EventDetails(body.text("reason").orElse(""),
                        body.text("result").map(word -> body.word(FoundGoods.class, "result")),
                        body.text("incident").orElse(""), body.texts("seals"), body.flag("intact"),
                        body.text("means").orElse(""), body.has("term") ? term(body.number("term")) : 0,
                        body.text("proof").map(word -> body.word(ProofKind.class, "proof").name()).orElse(""))
                        .at(new Scene(body.text("where").orElse(""), body.texts("files"))), body));
    }

    /** Who is asked, and what had failed, where that is said. */
    private static EventDetails beside(EventDetails said, JsonFields body) {
        EventDetails asking = body.text("asked")
                .map(word -> said.asking(body.word(Enquired.class, "asked"), said.term())).orElse(said);
        return body.text("fallback")
                .map(word -> asking.onPaper(Fallback.because(body.word(Fallback.Cause.class, "fallback"))))
                .orElse(asking);
    }

    /** What the window does itself has its own moment. */
    private static Optional<Instant> when(MovementStep type, JsonFields body) {
        return type.isOfItsOwnMoment() && !body.has("at") ? Optional.empty() : Optional.of(moment(body, "at"));
    }

    private static int term(long days) {
        return (int) Math.max(-1, Math.min(days, Integer.MAX_VALUE));
    }

    /** With its day, its time and its zone. */
    static Instant moment(JsonFields body, String field) {
        String text = body.text(field)
                .orElseThrow(() -> Refusal.at("/" + field, RuleCode.MISSING, field + " is missing."));
        return Optional.of(text).filter(each -> each.length() > "2026-01-31".length()).flatMap(Moments::parse)
                .orElseThrow(() -> Refusal.at("/" + field, RuleCode.BAD_DATE,
                        field + " is a moment such as 2026-11-29T08:15:00+05:00."));
    }
}
