package org.singlewindow.launch;

import java.util.Optional;
import javax.sql.DataSource;

/**
 * {@code java -jar single-window.jar verify}: whether the audit trail is as it was sealed. Beside a running window or
 * without one, and without starting one: of the application only the libraries are used. An embedded database that
 * nobody runs is run for as long as this takes.
 */
final class Verify {
    private static final String COMMAND = "org.singlewindow.audit.VerifyCommand";

    private final LaunchSettings settings;
    private final UnpackedParts parts;
    private final Console console;

    Verify(LaunchSettings settings, UnpackedParts parts, Console console) {
        this.settings = settings;
        this.parts = parts;
        this.console = console;
    }

    /** What the process is to end with. */
    int run() {
        Optional<DatabaseAccess> outside = settings.outsideDatabase();
        if (outside.isPresent()) {
            outside.get().check();
            return verify(outside.get());
        }
        if (!Postgres.isIn(settings.data())) {
            throw new CannotStart("The audit trail could not be checked: there is no database in " + settings.data()
                    + "; set SW_DATA, or SW_DB_URL.");
        }
        return DataLock.tryTake(settings.data()).map(this::verifyAlone)
                .orElseGet(() -> verify(Postgres.running(settings.data())));
    }

    private int verifyAlone(DataLock lock) {
        Postgres postgres = Postgres.start(parts.postgres(), settings.data());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { // also after Ctrl-C
            if (lock.isHeld()) {
                postgres.stop();
            }
        }, "end the database"));
        return verify(postgres.database());
    }

    private int verify(DatabaseAccess database) {
        return ApplicationCommand.<DataSource>run(parts, COMMAND, database.dataSource(), console);
    }
}
