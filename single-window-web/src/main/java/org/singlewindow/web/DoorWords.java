package org.singlewindow.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.onboarding.BadRegionFiles;

/** What the doors for programs say; they speak English, whoever asks. */
public final class DoorWords {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("org.singlewindow.web.messages",
            Locale.ENGLISH);

    private DoorWords() {
    }

    /** Why files are not even looked at. */
    public static String of(BadRegionFiles thrown) {
        return new MessageFormat(ENGLISH.getString("badRegion." + thrown.reason()), Locale.ENGLISH)
                .format(new Object[]{thrown.argument()});
    }

    /** For whom the use case is. */
    public static String of(NotAllowed thrown) {
        return ENGLISH.getString("notAllowed." + thrown.useCase());
    }
}
