package org.singlewindow.kernel;

import java.util.Locale;

/** What a person reads in their own language. */
@FunctionalInterface
public interface Worded {

    /** In English where the language is none of ours. */
    String in(Locale language);
}
