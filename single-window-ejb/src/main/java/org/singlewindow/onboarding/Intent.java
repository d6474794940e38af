package org.singlewindow.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What somebody wants with a country's files.
 *
 * @param actor   sign-in of whoever asks
 * @param earnest false where they are only checked: all is done as in earnest, and then taken back
 * @param seen    the version of a home that they know of, 0 for none; where another is in force, they would overwrite
 *                what they have not seen
 * @param agreed  whether they go on with what is pointed out in the files; else these are only checked
 */
record Intent(String actor, boolean earnest, Function<String, Optional<Integer>> seen,
        Predicate<List<FileProblem>> agreed) {

    /** What lies in the directory of regions at a start. */
    static final String SYSTEM = "system";
    static final String DEMO = "demo";

    static Intent check() {
        return new Intent("", false, home -> Optional.empty(), found -> true);
    }

    static Intent load(String actor) {
        return new Intent(actor, true, home -> Optional.empty(), found -> true);
    }

    Intent after(ToIntFunction<String> version) {
        return new Intent(actor, earnest, home -> Optional.of(version.applyAsInt(home)), agreed);
    }

    Intent agreeing(Predicate<List<FileProblem>> agreed) {
        return new Intent(actor, earnest, seen, agreed);
    }

    /** What is meant now that it is known what is pointed out. */
    Intent facing(List<FileProblem> found) {
        return agreed.test(found) ? this : new Intent("", false, seen, agreed);
    }

    /** Whoever names no version has seen what was in force as they came. */
    Intent atLeast(int version) {
        return after(home -> seen.apply(home).orElse(version));
    }

    boolean isOvertakenBy(String home, int version) {
        return seen.apply(home).filter(known -> known != version).isPresent();
    }
}
