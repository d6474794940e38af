package org.singlewindow.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.singlewindow.delivery.Portion;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.UseCase;
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

    /** That there is none, or none for the caller to know of. */
    public static String notThere(Thing what) {
        return ENGLISH.getString("notThere." + what);
    }

    /** One call can confirm so many and no more. */
    public static String tooManyAcknowledgements() {
        return "Acknowledge at most " + Portion.ACKNOWLEDGEMENTS + " deliveries at a time.";
    }

    /** For whom the use case is. */
    public static String of(NotAllowed thrown) {
        return notAllowed(thrown.useCase());
    }

    /** For whom the use case is. */
    public static String notAllowed(UseCase useCase) {
        return ENGLISH.getString("notAllowed." + useCase);
    }
}
