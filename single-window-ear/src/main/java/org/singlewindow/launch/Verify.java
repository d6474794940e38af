package org.singlewindow.launch;

import java.util.Optional;
import javax.sql.DataSource;

/**
 * {@code java -jar single-window.jar verify}: whether the audit trail is as it was sealed; {@code verify-guarantees}:
 * whether the ledger of guarantees proves what the register says. Beside a running window or without one, and without
 * starting one: of the application only the libraries are used. An embedded database that nobody runs is run for as
 * long as this takes.
 */
final class Verify {

    /** What is verified, as it is called, and by whom in the application. */
    enum Subject {
        TRAIL("The audit trail", "org.singlewindow.audit.VerifyCommand"),
        GUARANTEES("The guarantees", "org.singlewindow.guarantee.VerifyGuaranteesCommand");

        private final String called;
        private final String command;

        Subject(String called, String command) {
            this.called = called;
            this.command = command;
        }
    }

    private final Subject subject;
    private final LaunchSettings settings;
    private final UnpackedParts parts;
    private final Console console;

    Verify(Subject subject, LaunchSettings settings, UnpackedParts parts, Console console) {
        this.subject = subject;
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
            throw new CannotStart(subject.called + " could not be checked: there is no database in " + settings.data()
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
        return ApplicationCommand.<DataSource>run(parts, subject.command, database.dataSource(), console);
    }
}
