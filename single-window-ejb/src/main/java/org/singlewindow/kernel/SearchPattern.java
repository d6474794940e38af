package org.singlewindow.kernel;

import java.util.Locale;

/** What somebody typed, as the pattern of SQL's {@code like} that finds it anywhere in a text kept in small letters. */
public final class SearchPattern {

    private SearchPattern() {
    }

    /** The longest that is looked for; no number and no name is longer. */
    private static final int LONGEST = 200;

    /** The signs of patterns in it stand for themselves. The character that the database cannot keep is in no text, so it is left out. */
    public static String containing(String typed) {
        String text = typed.replace("\0", "").strip();
        return "%" + text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
