package org.singlewindow.transit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Wording;

/**
 * Why something that was told cannot be.
 *
 * @param field of what was sent, that is at fault; empty where it is the movement as it stands
 */
public record Obstacle(RuleCode code, Wording why, String field) {

    private static final String OVERTAKEN = "overtaken";

    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);

    static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
            .withZone(ZoneOffset.UTC);

    private static final Sentences TEXTS = new Sentences("org.singlewindow.transit.obstacles");

    /** What the movement does not allow as it stands. */
    static Obstacle of(RuleCode code, String key, Object... arguments) {
        return new Obstacle(code, say(key, arguments), "");
    }

    /** Others have told something that whoever tells it has not seen. */
    static Obstacle overtaken() {
        return of(RuleCode.INVALID_STATE, OVERTAKEN);
    }

    public boolean isOvertaken() {
        return why.key().equals(OVERTAKEN);
    }

    /** What is wrong with what was sent. */
    static Obstacle in(String field, RuleCode code, String key, Object... arguments) {
        return new Obstacle(code, say(key, arguments), field);
    }

    static Wording say(String key, Object... arguments) {
        return TEXTS.say(key, arguments);
    }

    /** True where the movement stands so that it cannot be, and not where something was said wrong. */
    public boolean isConflict() {
        return field.isEmpty();
    }
}
