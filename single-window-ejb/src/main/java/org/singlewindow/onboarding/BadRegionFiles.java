package org.singlewindow.onboarding;

import jakarta.ejb.ApplicationException;
import java.util.Locale;

/**
 * The files cannot even be looked at: no zip, a broken one, too large, a path that leads out of it. Worded at the door.
 */
@ApplicationException(rollback = true)
public class BadRegionFiles extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Another kind of file. */
        NO_ZIP, RAR, SEVEN_ZIP, GZIP, PDF, OFFICE,
        /** A zip that cannot be unpacked. */
        CUT_OFF, PASSWORD, COMPRESSION, DAMAGED,
        /** One that holds something else than a directory. */
        OUTSIDE, TWICE, SEVERAL, NOTHING,
        /** Too much of it. */
        TOO_LARGE, TOO_MANY
    }

    private final Reason reason;
    private final String argument;

    BadRegionFiles(Reason reason) {
        this(reason, "");
    }

    BadRegionFiles(Reason reason, String argument) {
        super((reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + argument).strip());
        this.reason = reason;
        this.argument = argument;
    }

    public Reason reason() {
        return reason;
    }

    /** What the sentence has to name, such as a path or how much is allowed; empty where nothing. */
    public String argument() {
        return argument;
    }
}
