package org.singlewindow.onboarding;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.singlewindow.reference.Facts;

/** Whether goods can have a commodity code that begins with what a rule says; else why not, in a sentence. */
final class HsChecks {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SPACING = Pattern.compile("[.\\-]");
    private static final int CHAPTER = 2;
    private static final int HEADING = 4;
    /** The Harmonized System ends before this chapter; what a country puts there it divides as it likes. */
    private static final String NATIONAL = "98";
    /** Countries divide the six digits that all have in common as they like, some into an odd number. */
    private static final int COMMON = 6;

    private final Predicate<String> isChapter;

    HsChecks(Predicate<String> isChapter) {
        this.isChapter = isChapter;
    }

    Optional<String> fault(String prefix) {
        String digits = SPACING.matcher(prefix).replaceAll("");
        if (!digits.equals(prefix) && exists(digits)) {
            return Optional.of("'" + prefix + "' is to stand without dots, as '" + digits + "'");
        }
        if (exists(prefix)) {
            return Optional.empty();
        }
        if (DIGITS.matcher(prefix).matches() && prefix.length() % 2 != 0 && exists("0" + prefix)) {
            return Optional.of("'" + prefix + "' has lost its zero in front, as happens in Excel: '0" + prefix + "' is meant. Give the column the format Text");
        }
        if (prefix.length() >= HEADING && DIGITS.matcher(prefix).matches() && isChapter.test(prefix.substring(0, CHAPTER)) && prefix.length() % 2 == 0) {
            return Optional.of("the Harmonized System has no heading " + prefix.substring(0, HEADING) + ", so the rule cannot match '" + prefix + "'");
        }
        return Optional.of("no commodity code begins with '" + prefix + "', so the rule cannot match");
    }

    /** A code with an odd number of digits that would be another one's with the zero back in front. */
    boolean mayLackZero(String prefix) {
        return prefix.length() % 2 != 0 && exists("0" + prefix);
    }

    private boolean exists(String digits) {
        return DIGITS.matcher(digits).matches() && digits.length() >= CHAPTER && isChapter.test(digits.substring(0, CHAPTER))
                && (digits.length() % 2 == 0 || digits.length() > COMMON)
                && (digits.length() < HEADING || digits.compareTo(NATIONAL) >= 0 || Facts.isHeading(digits.substring(0, HEADING)));
    }
}
