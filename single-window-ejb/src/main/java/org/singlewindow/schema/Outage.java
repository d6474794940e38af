package org.singlewindow.schema;

import java.sql.SQLException;

/**
 * Tells a database that is away, or has no room just now, from a mistake of ours: of the one the caller need only come
 * again, of the other the cause must be found. Known by PostgreSQL's own classes of SQLSTATE, and by the words of the
 * server's pool, which has none.
 */
public final class Outage {

    /** How long a caller should wait, in seconds; a restarted PostgreSQL takes about as long. */
    public static final int RETRY_AFTER = 5;

    /** For callers of every door. */
    public static final String TEXT = "The window cannot reach its database at the moment; try again in a few seconds.";

    private static final System.Logger LOG = System.getLogger(Outage.class.getName());

    private static final String POOL = "Error in allocating a connection";

    /** Of a commit that went astray because the connection was lost there remains nothing but this. */
    private static final String COMMIT_FAILED = "jakarta.transaction.SystemException";

    private Outage() {
    }

    /** Whether the failure comes from it; says so in the log, where the same outage is summed up. */
    public static boolean isBehind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException trouble && isOutage(trouble)
                    || cause.getClass().getName().equals(COMMIT_FAILED)) {
                LOG.log(System.Logger.Level.WARNING, "the database is not there; callers are asked to come again",
                        thrown);
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException trouble) {
        String state = trouble.getSQLState();
        if (state == null) {
            return trouble.getMessage() != null && trouble.getMessage().startsWith(POOL);
        }
        return switch (state) {
            // took too long, waited too long, gave way to another; the disk
            case "57014", "55P03", "40001", "40P01", "58030" -> true;
            default -> state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
        };
    }
}
