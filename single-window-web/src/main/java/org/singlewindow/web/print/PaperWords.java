package org.singlewindow.web.print;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.singlewindow.kernel.Worded;
import org.singlewindow.web.CodeNames;
import org.singlewindow.web.Words;

/**
 * The words of one paper, in its language. Its moments are in UTC and say so, since a paper goes from zone to zone.
 */
public final class PaperWords {

    private final Locale language;
    private final CodeNames codes;
    private final Map<String, String> known = new HashMap<>();

    PaperWords(Locale language, CodeNames codes) {
        this.language = language;
        this.codes = codes;
    }

    Locale language() {
        return language;
    }

    String get(String key) {
        return Words.get(key, language);
    }

    String fill(String key, Object... values) {
        return new MessageFormat(get(key), language).format(values);
    }

    /** As pages say it of a code of ours. */
    String of(String group, Object code) {
        return Words.of(group, code, language);
    }

    /** What stands in the document within something else. */
    String way(List<String> elements) {
        return Words.way(elements, language);
    }

    String country(String code) {
        return Words.country(code, language);
    }

    String said(Worded what) {
        return what.in(language);
    }

    /** What a code of a list means; empty where no list knows. */
    String meaning(String list, String code) {
        return known.computeIfAbsent(list + " " + code, each -> codes.of(list, code, language));
    }

    String place(String code) {
        return codes.place(code);
    }

    String moment(Instant at) {
        return moment(at, language);
    }

    public static String moment(Instant at, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", language).format(at.atOffset(ZoneOffset.UTC));
    }
}
