package org.singlewindow.audit;

import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import javax.sql.DataSource;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.DatabaseTrouble;

/**
 * The whole chain, verified from a terminal without the application: reads the database, writes nothing, and tells its
 * progress. Made by name and known as what the JDK has for two arguments, since whoever starts it shares no class with
 * the application.
 */
public final class VerifyCommand implements ToIntBiFunction<DataSource, Consumer<String>> {

    private static final int RIGHT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;
    private static final long PROGRESS_SECONDS = 2;

    /** @return 0 right, 1 broken, 2 not to be checked */
    @Override
    public int applyAsInt(DataSource dataSource, Consumer<String> terminal) {
        Database database = new Database(dataSource);
        try {
            return verify(database, new Chain(database), terminal);
        } catch (DatabaseTrouble trouble) {
            terminal.accept("The audit trail could not be checked: "
                    + trouble.getMessage().lines().findFirst().orElse("") + ".");
            return NOT_CHECKED;
        }
    }

    private static int verify(Database database, Chain chain, Consumer<String> terminal) {
        if (!database.find("select to_regclass('event_seal') is not null", row -> row.flag(1)).orElseThrow()) {
            terminal.accept("The audit trail could not be checked: there is none in this database.");
            return NOT_CHECKED;
        }
        Chain.Length length = chain.lengthFrom(Mark.START);
        terminal.accept(said("Checking %,d lines under %,d seals.", length.lines(), length.seals()));
        Verification found = chain.verify(Mark.START, progress(length, terminal));
        if (found.breach().isPresent()) {
            terminal.accept(said("BROKEN: %s. Before it %,d lines under %,d seals are right.", found.breach().get(),
                    found.lines(), found.seals()));
            return BROKEN;
        }
        terminal.accept(said("Right: %,d lines under %,d seals. The newest %,d lines are under no seal yet.",
                found.lines(), found.seals(), chain.unsealed()));
        if (!found.reached().isStart()) {
            terminal.accept(
                    "Last seal: " + found.reached().seal() + " " + HexFormat.of().formatHex(found.reached().hash()));
        }
        return RIGHT;
    }

    private static Predicate<Verification> progress(Chain.Length length, Consumer<String> terminal) {
        long began = System.nanoTime();
        long[] told = {began};
        return now -> {
            long time = System.nanoTime();
            if (time - told[0] > TimeUnit.SECONDS.toNanos(PROGRESS_SECONDS)) {
                told[0] = time;
                long share = Math.min(99, now.lines() * 100 / Math.max(1, length.lines()));
                long left = TimeUnit.NANOSECONDS
                        .toSeconds((long) ((time - began) * ((double) length.lines() / now.lines() - 1)));
                terminal.accept(said("%3d %%: %,d of %,d lines, %,d s to go", share, now.lines(), length.lines(),
                        Math.max(0, left)));
            }
            return true;
        };
    }

    private static String said(String form, Object... arguments) {
        return String.format(Locale.ENGLISH, form, arguments);
    }
}
