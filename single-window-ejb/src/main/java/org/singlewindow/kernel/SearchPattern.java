package org.singlewindow.kernel;

import java.util.Locale;

/** What somebody typed, as the pattern of SQL's {@code like} that finds it anywhere in a text kept in small letters. */
public final class SearchPattern {

    private SearchPattern() {
    }

    /** The longest that is looked for; no number and no name is longer. */
    private static final int LONGEST = 200;

    /**
     * The signs of patterns in it stand for themselves. Characters that the database cannot keep are in no text, so
     * they are left out.
     */
    public static String containing(String typed) {
        String text = FreeText.beginning(Blanks.strip(FreeText.writable(typed)), LONGEST);
        return "%" + text.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
