package org.singlewindow.transit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What may be said beside the kind and the time of an event: each kind takes what belongs to it, and nothing else. */
public enum EventPart {
    OFFICE, REASON, RESULT, INTACT, INCIDENT, SEALS, MEANS, ASKED, TERM, PROOF, WHERE, FILES,
    /** What had failed, where it went on paper and is told afterwards. */
    FALLBACK;

    /** Everything that this kind takes, whoever tells it. */
    public static Set<EventPart> of(MovementStep step) {
        return switch (step) {
            case RELEASE, ASK_AGAIN -> EnumSet.noneOf(EventPart.class);
            case INTEND_CONTROL -> EnumSet.of(REASON);
            case DEPART -> EnumSet.of(OFFICE, REASON, SEALS, FALLBACK);
            case CONTROL, EXIT, ENTER, REFUSE_ENTRY, ARRIVE, DISCHARGE -> EnumSet.of(OFFICE, REASON, FALLBACK);
            case RECOVERY, RECOVERED, CANCEL -> EnumSet.of(OFFICE, REASON);
            case CONTROL_RESULT -> EnumSet.of(OFFICE, REASON, RESULT, INTACT, SEALS, FALLBACK);
            case UNLOADING_REMARKS -> EnumSet.of(OFFICE, REASON, RESULT, INTACT, FALLBACK);
            case INCIDENT -> EnumSet.of(OFFICE, REASON, INCIDENT, SEALS, MEANS, WHERE, FILES, FALLBACK);
            case PROOF -> EnumSet.of(OFFICE, REASON, PROOF, FILES);
            case ENQUIRY -> EnumSet.of(OFFICE, REASON, ASKED, TERM);
            case ENQUIRY_RESULT -> EnumSet.of(OFFICE, REASON, RESULT);
            case FAIL_GUARANTEE, FAIL_AHEAD, AMEND, WITHDRAW, REJECT, RUN_OUT -> EnumSet.noneOf(EventPart.class);
        };
    }

    /** As programs write it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isSaid(MovementReport report) {
        EventDetails details = report.details();
        return switch (this) {
            case OFFICE -> !report.office().isEmpty();
            case REASON -> !details.reason().isBlank();
            case RESULT -> details.result().isPresent();
            case INTACT -> details.intact().isPresent();
            case INCIDENT -> !details.incident().isEmpty();
            case SEALS -> !details.seals().isEmpty();
            case MEANS -> !details.means().isBlank();
            case ASKED -> details.asked().isPresent();
            case TERM -> details.term() != 0;
            case PROOF -> !details.proof().isEmpty();
            case FALLBACK -> details.fallback().isPresent();
            case WHERE -> !details.scene().where().isBlank();
            case FILES -> !details.scene().files().isEmpty();
        };
    }
}
