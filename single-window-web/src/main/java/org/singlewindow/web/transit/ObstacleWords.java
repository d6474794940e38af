package org.singlewindow.web.transit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.singlewindow.kernel.Wording;
import org.singlewindow.transit.MovementState;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.Obstacle;
import org.singlewindow.web.Words;

/** Why something that was told cannot be, as people say it: steps, states and countries are called by their names. */
final class ObstacleWords {

    private static final Map<String, String> FIELDS = Map.of("asked", "term", "files", "photo", "seals", "seals.new",
            "means", "means.new");

    private ObstacleWords() {
    }

    static String of(Obstacle why) {
        Wording words = why.why();
        List<String> called = words.arguments().stream().map(each -> called(words.key(), each)).toList();
        return Words.said(new Wording(words.from(), words.key(), called)) + ".";
    }

    private static String called(String key, String argument) {
        return switch (key) {
            case "step", "part.other" -> Words.fill("movement.called", word(argument));
            case "country.other", "enter.refused", "office.other", "release.ahead" -> Words.country(argument);
            default -> argument;
        };
    }

    private static String word(String code) {
        if (is(code, MovementStep.values())) {
            return Words.of("movementEvent", code);
        }
        return is(code, MovementState.values()) ? Words.of("movementState", code)
                : Words.of("movement", FIELDS.getOrDefault(code, code));
    }

    private static boolean is(String code, Enum<?>[] all) {
        return Stream.of(all).anyMatch(each -> each.name().equals(code));
    }
}
