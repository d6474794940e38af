package org.singlewindow.web.transit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.transit.MovementState;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.Obstacle;
import org.singlewindow.web.HistoryWords;
import org.singlewindow.web.Words;

/**
 * Why something that was told cannot be, as people say it: steps, states and countries are called by their names, and
 * moments are those of the reader's clock.
 */
final class ObstacleWords {

    private static final Map<String, String> FIELDS = Map.of("asked", "term", "files", "photo", "seals", "seals.new",
            "means", "means.new");

    /** What they are compared with is a moment. */
    private static final Set<String> MOMENTS = Set.of("at.before", "at.begun", "at.went", "at.ended",
            "release.over");

    /** A country, and the moment when it came there or left. */
    private static final Set<String> IN_A_COUNTRY = Set.of("at.notYet", "at.noMore");

    private ObstacleWords() {
    }

    static String of(Obstacle why) {
        return of(why, Words.locale(), HistoryWords::local);
    }

    /** @param clock says a moment of UTC by the reader's */
    static String of(Obstacle why, Locale reader, UnaryOperator<String> clock) {
        Wording words = why.why();
        List<String> called = words.arguments().stream()
                .map(each -> MOMENTS.contains(words.key()) ? clock.apply(each)
                        : IN_A_COUNTRY.contains(words.key()) ? clock.apply(named(each, reader))
                                : called(words.key(), each, reader))
                .toList();
        return new Wording(words.from(), words.key(), called).in(reader) + ".";
    }

    private static String named(String argument, Locale reader) {
        return CountryCode.parse(argument).map(country -> Words.country(argument, reader)).orElse(argument);
    }

    private static String called(String key, String argument, Locale reader) {
        return switch (key) {
            case "step", "over", "part.other" ->
                Words.get("movement.called", reader).replace("{0}", word(argument, reader));
            case "country.other", "enter.refused", "office.other" -> Words.country(argument, reader);
            case "release.ahead" -> found(Words.country(argument, reader), reader);
            case "release.uncovered" -> Stream.of(argument.split("; ")).map(each -> found(each, reader))
                    .collect(Collectors.joining("; "));
            default -> argument;
        };
    }

    /** What was found is in it in English. */
    private static String found(String kept, Locale reader) {
        return FindingTexts.recognise(Violation.of(RuleCode.INCONSISTENT, Wording.verbatim(kept))).in(reader);
    }

    private static String word(String code, Locale reader) {
        if (is(code, MovementStep.values())) {
            return Words.of("movementEvent", code, reader);
        }
        return is(code, MovementState.values()) ? Words.of("movementState", code, reader)
                : Words.of("movement", FIELDS.getOrDefault(code, code), reader);
    }

    private static boolean is(String code, Enum<?>[] all) {
        return Stream.of(all).anyMatch(each -> each.name().equals(code));
    }
}
