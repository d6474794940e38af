package org.singlewindow.schema;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells a value that no column takes, or that breaks what the tables promise, from every other failure of the database.
 */
public final class Unstorable {

    private Unstorable() {
    }

    /** What PostgreSQL says of such a value where one is behind the failure. */
    public static Optional<String> behind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException trouble && isAboutData(trouble.getSQLState())) {
                return Optional.of(trouble.getMessage().lines().findFirst().orElse(""));
            }
        }
        return Optional.empty();
    }

    /**
     * PostgreSQL's classes 22, data that cannot be, 23, what a table does not allow, and 54, more than one value may
     * have.
     */
    private static boolean isAboutData(String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
    }
}
