package org.singlewindow.attachment;

import java.util.regex.Pattern;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.FreeText;

/** What somebody calls a file, made fit to be shown to others and to be kept in a folder of theirs. */
final class FileName {

    /** In UTF-8 that is what file systems take, whatever the script. */
    private static final int LONGEST = 80;

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
        if (name.isEmpty()) {
            return "document." + kind.ending();
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /** Its ending stays. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < name.length() - 6 || dot < 0 ? "" : name.substring(dot);
        return FreeText.beginning(name, LONGEST - ending.length()) + ending;
    }
}
