package org.singlewindow.kernel;

import java.util.Locale;

/** What somebody typed, as the pattern of SQL's {@code like} that finds it anywhere in a text kept in small letters. */
public final class SearchPattern {

    private SearchPattern() {
    }

    /** The signs of patterns in it stand for themselves. */
    public static String containing(String typed) {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
