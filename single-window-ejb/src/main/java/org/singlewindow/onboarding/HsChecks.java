package org.singlewindow.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.singlewindow.reference.Facts;

/**
 * Whether goods can have a commodity code that begins with what a rule says; else why not, and what to write instead.
 */
final class HsChecks {

    /** Which sentence, and what stands in it. */
    record Fault(String id, Object... arguments) {}

    private static final Pattern LIST = Pattern.compile("\\s*[;,/|+&]\\s*");
    private static final Pattern RANGE = Pattern.compile("([0-9]{2,6}) *(?:-|\\.\\.) *([0-9]{2,6})");
    /** A longer list than that is not written out. */
    private static final int LONGEST_RANGE = 40;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    /** How Excel shows a number with many digits. */
    private static final Pattern EXPONENT = Pattern.compile("[0-9][.,]?[0-9]*E\\+?[0-9]{1,3}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACING = Pattern.compile("[.\\-]");
    private static final int CHAPTER = 2;
    private static final int HEADING = 4;
    private static final int SUBHEADING = 6;
    /** The Harmonized System ends before this chapter; what a country puts there it divides as it likes. */
    private static final String NATIONAL = "98";
    /** Countries divide the six digits that all have in common as they like, some into an odd number. */
    private static final int COMMON = 6;
    private static final int LONGEST_CODE = 10;

    private final Predicate<String> isListed;

    HsChecks(Predicate<String> isListed) {
        this.isListed = isListed;
    }

    /** Tells all that is wrong with the prefixes of a line, one by one. */
    void look(FileRow line, Problems problems) {
        List<String> prefixes = line.words("hs");
        Optional<Fault> torn = torn(prefixes);
        torn.ifPresent(fault -> problems.error(line, fault.id(), fault.arguments()));
        if (torn.isEmpty()) {
            prefixes.forEach(prefix -> fault(prefix).or(() -> digits(prefix))
                    .ifPresent(fault -> problems.error(line, fault.id(), fault.arguments())));
        }
    }

    /** A document with a code of so many digits is refused, and no other code can begin with so many. */
    private Optional<Fault> digits(String prefix) {
        if (mayLackZero(prefix)) {
            return Optional.of(new Fault("BAD_HS.odd", prefix));
        }
        return prefix.length() > COMMON && (prefix.length() % 2 != 0 || prefix.length() > LONGEST_CODE)
                ? Optional.of(new Fault("BAD_HS.digits", prefix, prefix.length()))
                : Optional.empty();
    }

    /**
     * What is wrong with the condition as a whole: alternatives that something else than blanks separates, or a blank
     * that separates what is one.
     */
    Optional<Fault> torn(List<String> prefixes) {
        String written = String.join(" ", prefixes);
        Matcher range = RANGE.matcher(written);
        if (!EXPONENT.matcher(written).find() && LIST.matcher(written).find()) {
            return Optional.of(new Fault("BAD_HS.list", written, LIST.matcher(written).replaceAll(" ").strip()));
        }
        while (range.find()) {
            if (range.group(1).length() == range.group(2).length() && range.group(1).compareTo(range.group(2)) < 0) {
                String one = range.group(1) + range.group(2);
                return Optional
                        .of(new Fault(one.length() == HEADING && exists(one) ? "BAD_HS.rangeOrCode" : "BAD_HS.range",
                                range.group(), all(range.group(1), range.group(2)), one));
            }
        }
        if (EXPONENT.matcher(written).find()) {
            return Optional.of(new Fault("BAD_HS.exponent", written));
        }
        return zeros(prefixes).or(() -> blank(prefixes));
    }

    /** Excel takes the zeros of a whole list away where it stands in one cell of numbers. */
    private Optional<Fault> zeros(List<String> prefixes) {
        List<String> wrong = prefixes.stream().filter(each -> !exists(each)).toList();
        List<String> right = prefixes.stream().map(each -> exists(each) ? each : "0" + each).toList();
        boolean alike = wrong.stream().map(String::length).distinct().count() == 1;
        return wrong.size() > 1 && alike && right.stream().allMatch(this::exists)
                ? Optional.of(new Fault("BAD_HS.zeros", String.join(" ", prefixes), String.join(" ", right)))
                : Optional.empty();
    }

    private Optional<Fault> blank(List<String> prefixes) {
        return IntStream.range(1, prefixes.size())
                .filter(i -> !exists(prefixes.get(i - 1)) && !exists(prefixes.get(i))
                        && exists(prefixes.get(i - 1) + prefixes.get(i)))
                .mapToObj(i -> new Fault("BAD_HS.blank", prefixes.get(i - 1) + " " + prefixes.get(i),
                        prefixes.get(i - 1) + prefixes.get(i)))
                .findFirst();
    }

    private String all(String first, String last) {
        String shown = IntStream.rangeClosed(Integer.parseInt(first), Integer.parseInt(last))
                .mapToObj(i -> ("%0" + first.length() + "d").formatted(i))
                .filter(this::exists).limit(LONGEST_RANGE + 1L).collect(Collectors.joining(" "));
        return shown.length() > LONGEST_RANGE * (first.length() + 1) ? first + " … " + last : shown;
    }

    Optional<Fault> fault(String prefix) {
        String digits = SPACING.matcher(prefix).replaceAll("");
        if (!digits.equals(prefix) && exists(digits)) {
            return Optional.of(new Fault("BAD_HS.dots", prefix, digits));
        }
        if (exists(prefix)) {
            return Optional.empty();
        }
        if (DIGITS.matcher(prefix).matches() && prefix.length() % 2 != 0 && exists("0" + prefix)) {
            return Optional.of(new Fault("BAD_HS.zero", prefix));
        }
        if (prefix.length() >= HEADING && DIGITS.matcher(prefix).matches()
                && isListed.test(prefix.substring(0, CHAPTER))
                && (prefix.length() % 2 == 0 || prefix.length() > COMMON)) {
            boolean heading = isHeading(prefix);
            return Optional.of(new Fault(heading ? "BAD_HS.subheading" : "BAD_HS.heading", prefix,
                    prefix.substring(0, heading ? SUBHEADING : HEADING)));
        }
        boolean national = DIGITS.matcher(prefix).matches() && prefix.compareTo(NATIONAL) >= 0;
        return Optional.of(new Fault(national ? "BAD_HS.national" : "BAD_HS", prefix,
                prefix.substring(0, Math.min(CHAPTER, prefix.length()))));
    }

    /** A code with an odd number of digits that would be another one's with the zero back in front. */
    boolean mayLackZero(String prefix) {
        return prefix.length() % 2 != 0 && exists("0" + prefix);
    }

    private boolean exists(String digits) {
        return DIGITS.matcher(digits).matches() && digits.length() >= CHAPTER
                && isListed.test(digits.substring(0, CHAPTER))
                && (digits.length() % 2 == 0 || digits.length() > COMMON)
                && (digits.length() < HEADING || digits.compareTo(NATIONAL) >= 0
                        || isHeading(digits) && (digits.length() < SUBHEADING || isSubheading(digits)));
    }

    private boolean isHeading(String digits) {
        String heading = digits.substring(0, HEADING);
        return Facts.isHeading(heading) || isListed.test(heading);
    }

    /** Under a heading of its own a country divides as it likes. */
    private boolean isSubheading(String digits) {
        String subheading = digits.substring(0, SUBHEADING);
        return !Facts.isOfNoSubheading(subheading) || isListed.test(subheading);
    }
}
