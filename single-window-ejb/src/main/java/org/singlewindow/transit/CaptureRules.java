package org.singlewindow.transit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;

/** What must be said of a transit that went on paper. Pure. */
final class CaptureRules {

    /** Whatever had failed was whole again long before. */
    private static final Duration LONGEST_AGO = Duration.ofDays(90);
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}[A-Z0-9/-]{3,33}");

    private CaptureRules() {
    }

    /** As it is kept, however it was typed. */
    static String number(String written) {
        return written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** @param where country of the office; empty where there is none of that code */
    record Seen(CountryCode customs, Optional<CountryCode> where, Instant now) {}

    /** All that is wrong, in the order of what is said. */
    static List<Obstacle> check(PaperTransit said, Seen seen) {
        return Stream
                .of(number(said, seen).stream(), time(said, seen).stream(), office(said, seen).stream(), what(said))
                .flatMap(Function.identity()).toList();
    }

    private static Optional<Obstacle> number(PaperTransit said, Seen seen) {
        String number = number(said.paper().number());
        return NUMBER.matcher(number).matches() && number.startsWith(seen.customs().value()) ? Optional.empty()
                : Optional.of(Obstacle.in("number", number.isEmpty() ? RuleCode.MISSING : RuleCode.PATTERN,
                        "paper.number", seen.customs()));
    }

    /** Moments are compared, and no dates. A wrong year would have the goods overdue at once. */
    private static Optional<Obstacle> time(PaperTransit said, Seen seen) {
        if (said.went().isAfter(seen.now())) {
            return Optional.of(Obstacle.in("releasedAt", RuleCode.BAD_DATE, "at.future"));
        }
        return said.went().isBefore(seen.now().minus(LONGEST_AGO))
                ? Optional.of(Obstacle.in("releasedAt", RuleCode.BAD_DATE, "at.longAgo", LONGEST_AGO.toDays()))
                : Optional.empty();
    }

    private static Optional<Obstacle> office(PaperTransit said, Seen seen) {
        if (said.office().isEmpty()) {
            return Optional.of(Obstacle.in("office", RuleCode.MISSING, "office.missing"));
        }
        if (seen.where().isEmpty()) {
            return Optional.of(Obstacle.in("office", RuleCode.UNKNOWN_OFFICE, "office.unknown", said.office()));
        }
        return seen.where().get().equals(seen.customs()) ? Optional.empty()
                : Optional.of(Obstacle.in("office", RuleCode.OTHER_COUNTRY, "office.other", said.office(),
                        seen.customs()));
    }

    private static Stream<Obstacle> what(PaperTransit said) {
        boolean brought = said.document().length > 0;
        if (said.lodged().isPresent()) {
            return brought ? Stream.of(Obstacle.in("mrn", RuleCode.INCONSISTENT, "paper.both")) : Stream.empty();
        }
        Stream<Obstacle> document = brought ? Stream.empty()
                : Stream.of(Obstacle.in("content", RuleCode.MISSING, "paper.document"));
        return said.holder().isBlank()
                ? Stream.concat(document, Stream.of(Obstacle.in("holder", RuleCode.MISSING, "paper.holder")))
                : document;
    }
}
