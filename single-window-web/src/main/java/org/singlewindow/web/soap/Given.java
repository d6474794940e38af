package org.singlewindow.web.soap;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Preferences;
import org.singlewindow.web.Refusal;

/**
 * What a client said in a part that may be missing: programs that have nothing to say there leave it out, empty or nil.
 */
final class Given {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private Given() {
    }

    static Optional<String> text(String part) {
        return said(part).filter(text -> !text.isEmpty());
    }

    /** Also where it is empty, which says something else there than to leave it out. */
    static Optional<String> said(String part) {
        return Optional.ofNullable(part).map(Blanks::strip);
    }

    static String orEmpty(String part) {
        return text(part).orElse("");
    }

    /** Of a part that may stand several times; those with nothing in them are none. */
    static List<String> texts(List<String> parts) {
        return parts.stream().flatMap(part -> text(part).stream()).toList();
    }

    /** One of these words, or nothing; {@code field} is the part that says it. */
    static <E extends Enum<E>> Optional<E> word(Class<E> words, String part, String field) {
        List<E> all = List.of(words.getEnumConstants());
        return text(part).map(said -> all.stream().filter(each -> each.name().equals(said)).findFirst().orElseThrow(
                () -> Refusal.at(field, RuleCode.OUTSIDE_DOMAIN,
                        field + " is one of " + all.stream().map(Enum::name).collect(Collectors.joining(", ")) + ".")));
    }

    /** The language of an answer; English where none is said. */
    static Locale language(String part) {
        return text(part).map(said -> Preferences.find(said).orElseThrow(() -> Refusal.at("language",
                RuleCode.OUTSIDE_DOMAIN, "language is one of " + Preferences.offered() + "."))).orElse(Locale.ENGLISH);
    }

    /** Something that is counted from 1, or nothing. */
    static Optional<Integer> count(Integer part, String field) {
        return Optional.ofNullable(part).map(said -> {
            if (said < 1) {
                throw Refusal.at(field, RuleCode.OUTSIDE_DOMAIN, field + " is at least 1.");
            }
            return said;
        });
    }

    /** As it is written; empty where it is left out. */
    static String day(LocalDate part) {
        return part == null ? "" : part.toString();
    }

    /** How many of a list somebody wants at once. */
    static int page(Integer max) {
        return Math.min(QueueCalls.atLeastOne(Optional.ofNullable(max).orElse(USUAL_PAGE)), LARGEST_PAGE);
    }

    /** Behind which line a list goes on. */
    static OptionalLong place(String after) {
        return text(after).map(said -> {
            if (!said.matches("[1-9]\\d{0,17}")) {
                throw Refusal.at("after", RuleCode.PATTERN, "after is what next gave, or nothing.");
            }
            return OptionalLong.of(Long.parseLong(said));
        }).orElse(OptionalLong.empty());
    }

    /** The version that a caller has before them. */
    static OptionalInt version(Integer seen) {
        return seen == null ? OptionalInt.empty() : OptionalInt.of(seen);
    }

    /** Something that must be said, though nobody could know before that it is not empty. */
    static String needed(String part, String field) {
        String said = FreeText.strip(part);
        if (said.isEmpty()) {
            throw Refusal.at(field, RuleCode.MISSING, field + " is missing.");
        }
        return said;
    }
}
