package org.singlewindow.web.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An attack must neither fill the disk nor bury what counts. Of one kind from one address the first few of a minute are
 * written as they are; the rest becomes one line at its end, with how often and under how many names. What failed has a
 * common bound besides.
 */
final class Rationing {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private static final int OF_ONE_KIND = 5;
    private static final int FAILURES = 60;
    private static final int KINDS_OF_FAILURE = 40;
    private static final int NAMES = 1000;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private Instant end = Instant.EPOCH;
    private int failures;

    private static final class Kind {

        private final Occurrence like;
        private final Set<String> names = new HashSet<>();
        private int seen;
        private int unwritten;

        Kind(Occurrence like) {
            this.like = like;
        }

        void sumUp(Occurrence one) {
            unwritten++;
            if (names.size() < NAMES) {
                names.add(one.fact("who"));
            }
        }

        Occurrence sum() {
            return Occurrence
                    .of(like.fact("what"), like.fact("outcome"), names.size() == 1 ? names.iterator().next() : "",
                            like.fact("address"))
                    .with("times", unwritten).with("names", names.size()).with("seconds", MINUTE.toSeconds());
        }
    }

    /** What to write now: the sums of the minute that is over, and this one unless it is to be summed up. */
    synchronized List<Occurrence> take(Occurrence one, boolean failure, Instant now) {
        List<Occurrence> lines = close(now);
        Kind kind = kindOf(one, failure);
        kind.seen++;
        if (kind.seen > OF_ONE_KIND || failure && failures >= FAILURES) {
            kind.sumUp(one);
        } else {
            failures += failure ? 1 : 0;
            lines.add(one);
        }
        return lines;
    }

    /** A failure's name is not part of it: that is what an attack varies. Past so many addresses they are one. */
    private Kind kindOf(Occurrence one, boolean failure) {
        String what = one.fact("what") + " " + one.fact("outcome") + " ";
        String key = what + one.fact("address") + (failure ? "" : " " + one.fact("who"));
        if (failure && !kinds.containsKey(key) && kinds.size() >= KINDS_OF_FAILURE) {
            Occurrence many = Occurrence.of(one.fact("what"), one.fact("outcome"), "", "many");
            return kinds.computeIfAbsent(what + "many", all -> new Kind(many));
        }
        return kinds.computeIfAbsent(key, all -> new Kind(one));
    }

    /** The sums, where a minute is over. */
    synchronized List<Occurrence> close(Instant now) {
        List<Occurrence> sums = new ArrayList<>();
        if (!now.isBefore(end)) {
            kinds.values().stream().filter(kind -> kind.unwritten > 0).map(Kind::sum).forEach(sums::add);
            kinds.clear();
            failures = 0;
            end = now.plus(MINUTE);
        }
        return sums;
    }
}
