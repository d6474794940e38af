package org.singlewindow.attachment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.FreeText;

/** What somebody calls a file, made fit to be shown to others and to be kept in a folder of theirs. */
final class FileName {

    /** In UTF-8: with a little in front of it, what file systems take. */
    static final int LONGEST = 240;

    private static final Pattern FOLDERS = Pattern.compile("(?s).*[/\\\\]");

    /** What some system would not keep, or would take for something else than a part of a name. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}<>:\"|?*%;]+");

    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {
    }

    /** @param given empty where nobody called it anything */
    static String of(String given, FileKind kind) {
        String bare = FOLDERS.matcher(FreeText.writable(given)).replaceFirst("");
        String fit = Blanks.strip(UNFIT.matcher(bare).replaceAll("_"));
        String name = ENDS.matcher(fit).replaceAll("");
        return name.isEmpty() ? "document." + kind.ending() : name;
    }

    /** Whether it cannot be kept whole. */
    static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
