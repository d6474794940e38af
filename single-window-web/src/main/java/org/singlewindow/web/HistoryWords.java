package org.singlewindow.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.declaration.HistoryLine;
import org.singlewindow.kernel.Wording;

/**
 * A line of the history as people read it: how things stood in words instead of codes, and times in the reader's zone.
 * What is kept, and what programs are answered, stays as it was written. A function of the tag library.
 */
public final class HistoryWords {

    private static final Pattern BY_THEN = Pattern.compile("declaration\\.not-([a-z]+)\\.([A-Z_]+)");
    private static final String REASON = "(DOCUMENTS|PERMIT|GOODS|HEALTH|VALUE|OTHER)";
    private static final Pattern REJECTED = Pattern.compile("declaration\\.rejected(\\." + REASON + ")?");
    private static final Pattern REFUSAL = Pattern.compile("((?:^|; )[A-Z]{2}-[A-Z0-9-]+: )" + REASON + " ");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");
    /** A question is in nobody's way here, but the goods that another agency has called for are. */
    private static final List<String> EXAMINED = List.of("amended.QUERY", "amended.INSPECTION", "cancelled.QUERY",
            "cancelled.INSPECTION");
    private static final String NOT_DONE = "task.not-done";
    private static final String NOT_TAKEN = "movement.not-taken";

    private HistoryWords() {
    }

    public static String of(HistoryLine line) {
        String said = said(line.words());
        return line.party().map(code -> said.isEmpty() ? code : code + ": " + said).orElse(said);
    }

    private static String said(Wording words) {
        Matcher byThen = BY_THEN.matcher(words.key());
        if (byThen.matches()) {
            String stood = byThen.group(1) + "." + byThen.group(2);
            return Words.of("byThen", EXAMINED.contains(stood) ? "EXAMINED" : byThen.group(2));
        }
        if (REJECTED.matcher(words.key()).matches()) {
            return rejected(words.in(Locale.ENGLISH), Words.locale());
        }
        if (words.key().startsWith(FileWords.KEPT)) {
            return FileWords.said(words, Words.locale());
        }
        List<String> arguments = words.arguments();
        if (words.key().equals(NOT_DONE)) {
            return Words.fill("history.notDone", Words.of("try", arguments.get(0)),
                    Words.of("task", arguments.get(2)));
        }
        if (words.key().startsWith(NOT_DONE + '.')) {
            return Words.fill("history.notDone" + words.key().substring(NOT_DONE.length()),
                    Words.of("try", arguments.get(0)));
        }
        List<String> called = words.key().equals(NOT_TAKEN)
                ? List.of(Words.of("movementEvent", arguments.get(0)), Words.of("movementState", arguments.get(1)),
                        arguments.get(2))
                : arguments.stream().map(HistoryWords::local).toList();
        return Words.said(new Wording(words.from(), words.key(), called));
    }

    /** Several agencies may have refused one part each; what they typed stays as it is. */
    static String rejected(String kept, Locale reader) {
        return REFUSAL.matcher(kept).replaceAll(
                found -> Matcher.quoteReplacement(found.group(1) + Words.of("reason", found.group(2), reader) + " – "));
    }

    /** A moment that is kept as one of UTC is said by the reader's clock; everything else stays as it is. */
    public static String local(String argument) {
        return MOMENT.matcher(argument).matches() ? moment(argument) : argument;
    }

    private static String moment(String kept) {
        try {
            Instant moment = LocalDateTime.parse(kept, MINUTE).toInstant(ZoneOffset.UTC);
            return LocalMoments.text(moment);
        } catch (DateTimeException typed) {
            return kept;
        }
    }
}
