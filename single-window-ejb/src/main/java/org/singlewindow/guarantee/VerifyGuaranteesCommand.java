package org.singlewindow.guarantee;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import javax.sql.DataSource;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.DatabaseTrouble;

/**
 * The ledger of guarantees, proven over its whole history from a terminal without the application: reads the database,
 * writes nothing. Made by name and known as what the JDK has for two arguments, since whoever starts it shares no class
 * with the application.
 */
public final class VerifyGuaranteesCommand implements ToIntBiFunction<DataSource, Consumer<String>> {

    private static final int RIGHT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;

    /** @return 0 right, 1 broken, 2 not to be checked */
    @Override
    public int applyAsInt(DataSource dataSource, Consumer<String> terminal) {
        Database database = new Database(dataSource);
        try {
            if (!database.find("select to_regclass('guarantee_entry') is not null", row -> row.flag(1))
                    .orElseThrow()) {
                terminal.accept("The guarantees could not be checked: there are none in this database.");
                return NOT_CHECKED;
            }
            return verify(new GuaranteeProof(database), terminal);
        } catch (DatabaseTrouble trouble) {
            terminal.accept("The guarantees could not be checked: "
                    + trouble.getMessage().lines().findFirst().orElse("") + ".");
            return NOT_CHECKED;
        }
    }

    private static int verify(GuaranteeProof proof, Consumer<String> terminal) {
        GuaranteeProof.Extent extent = proof.extent();
        List<String> breaches = proof.now();
        breaches.forEach(each -> terminal.accept("BROKEN: " + each + "."));
        terminal.accept(String.format(Locale.ENGLISH, "%s: %,d guarantees, %,d uses, %,d lines of the ledger.",
                breaches.isEmpty() ? "Right" : "Not right", extent.guarantees(), extent.uses(), extent.lines()));
        return breaches.isEmpty() ? RIGHT : BROKEN;
    }
}
