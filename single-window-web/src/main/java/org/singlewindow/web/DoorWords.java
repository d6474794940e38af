package org.singlewindow.web;

import java.util.Locale;
import java.util.ResourceBundle;
import org.singlewindow.identity.NotAllowed;

/** What the doors for programs say; they speak English, whoever asks. */
public final class DoorWords {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("org.singlewindow.web.messages", Locale.ENGLISH);

    private DoorWords() {
    }

    /** For whom the use case is. */
    public static String of(NotAllowed thrown) {
        return ENGLISH.getString("notAllowed." + thrown.useCase());
    }
}
