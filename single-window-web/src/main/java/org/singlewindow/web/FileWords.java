package org.singlewindow.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.kernel.Wording;

/** Files in words: their kind and size as people know them from their folders. */
public final class FileWords {

    private static final long KIBIBYTE = 1024;

    /** In the trail, of a file. */
    static final String KEPT = "attachment.";

    /** Whatever stands before is its name, which may have commas of its own. */
    private static final Pattern ADDED = Pattern
            .compile("(?s)(?:(.*), )?(\\S+/\\S+), (\\d{1,18}) bytes(?:, sha-256 [0-9a-f]{64})?");
    private static final Pattern MEANT = Pattern.compile("(?s)(?:(.*), )?task \\d+");

    private FileWords() {
    }

    public static String size(long bytes) {
        return size(bytes, Words.locale());
    }

    private static String size(long bytes, Locale reader) {
        long kib = (bytes + KIBIBYTE - 1) / KIBIBYTE;
        return kib < KIBIBYTE ? fill("attachments.kib", reader, kib)
                : fill("attachments.mib", reader, Math.round(kib * 10.0 / KIBIBYTE) / 10.0);
    }

    /** Such as PDF, of a media type. */
    public static String kind(String type) {
        return type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    /** A line of the trail; its hash is for who proves something by it, and stays there. */
    static String said(Wording words, Locale reader) {
        String kept = words.in(Locale.ENGLISH);
        Matcher added = ADDED.matcher(kept);
        if (added.matches()) {
            String what = kind(added.group(2)) + ", " + size(Long.parseLong(added.group(3)), reader);
            return added.group(1) == null ? what : fill("history.file", reader, added.group(1), what);
        }
        Matcher meant = MEANT.matcher(kept);
        if (!meant.matches()) {
            return words.in(reader);
        }
        return meant.group(1) == null ? Words.get("history.fileForOne", reader)
                : fill("history.fileFor", reader, meant.group(1));
    }

    private static String fill(String key, Locale reader, Object... values) {
        return new MessageFormat(Words.get(key, reader), reader).format(values);
    }
}
