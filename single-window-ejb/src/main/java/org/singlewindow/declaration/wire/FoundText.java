package org.singlewindow.declaration.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.delivery.wire.SchemaFindings;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.wco.WcoDictionary;

/**
 * A finding in the words of a WCO response, which has no element for a line or a path: they stand in brackets behind
 * it.
 */
final class FoundText {

    private static final Pattern PLACE = Pattern
            .compile("(?s)(.*) \\((?:line (\\d{1,9})(?:, (/[^()\\s]*))?|(/[^()\\s]*))\\)");

    /** What stands in answers beside findings. */
    static final Sentences ANSWERS = new Sentences("org.singlewindow.declaration.answers");

    /** The same as people read it where it stands there in codes. */
    private static final Sentences OUTLINES = new Sentences("org.singlewindow.declaration.outlines");

    private static final Sentences REASONS = new Sentences("org.singlewindow.declaration.refusals");

    private static final Pattern IN_CODES = Pattern
            .compile("recipient\\..*|standing\\..*|state\\.PARTIALLY_RELEASED|item\\.[A-Z].*");

    private FoundText() {
    }

    static String write(Violation violation) {
        return write(violation, Locale.ENGLISH);
    }

    /** What stands in an answer, as people read it. */
    static Wording toRead(Wording kept) {
        return kept.key().startsWith("reason.") ? new Wording(REASONS, kept.key(), kept.arguments())
                : IN_CODES.matcher(kept.key()).matches() ? new Wording(OUTLINES, kept.key(), kept.arguments()) : kept;
    }

    /** There is room for so many characters; what is quoted is cut, the sentence and the place are not. */
    static String write(Violation violation, Locale language) {
        String line = violation.line() > 0 ? ANSWERS.say("place.line", violation.line()).in(language) : "";
        String place = Stream.of(line, violation.xpath()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String where = place.isEmpty() ? "" : " (" + place + ")";
        String text = violation.in(language);
        int room = Parts.LONGEST_TEXT - where.length();
        return (text.length() <= room ? text : violation.within(room, language).in(language)) + where;
    }

    /**
     * The warning that was written so; a place that had to be cut off is not known any more. Empty where no rule has
     * that code.
     */
    static Optional<Violation> readWarning(String code, String written) {
        return Arrays.stream(RuleCode.values()).filter(each -> each.code().equals(code)).findFirst().map(rule -> {
            Matcher place = PLACE.matcher(written);
            if (!place.matches()) {
                return Violation.warning(rule, Wording.verbatim(written), "", "");
            }
            int line = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
            String path = Stream.of(3, 4).map(place::group).filter(Objects::nonNull).findFirst().orElse("");
            return new Violation(rule, Wording.verbatim(place.group(1)), path,
                    WcoDictionary.findPointer(path).orElse(""), line, true);
        }).map(FoundText::recognise);
    }

    /** A warning is one of the rules' own; errors are also what the reader of documents found. */
    private static Violation recognise(Violation read) {
        Violation known = FindingTexts.recognise(read);
        return known == read ? SchemaFindings.recognise(read) : known;
    }
}
