package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.singlewindow.schema.Database;

/** The parts of the large tables: a document, its bytes, and what became of its deliveries are parted by one number. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Partitions {

    /** Documents in one. */
    private static final long DOCUMENTS = 5_000_000;

    /** A table, and how its parts are kept. */
    enum Of {
        DOCUMENT(""), DOCUMENT_BODY(" with (toast_tuple_target = 8160)"), DELIVERY_STATE(" with (fillfactor = 85)");

        private final String kept;

        Of(String kept) {
            this.kept = kept;
        }

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    Database database;

    /** The number of the one into which the next document goes. */
    long newest() {
        return database.find("select last_value from doc_seq", row -> row.id(1)).orElseThrow() / DOCUMENTS;
    }

    /** False where it is there already. Nobody reads or writes the table meanwhile, and no other table waits for it. */
    boolean add(Of of, long number) {
        database.lock("document partitions");
        String name = of.table() + "_p" + number;
        if (database.find("select 1 from pg_class where relname = ?", row -> 1, name).isPresent()) {
            return false;
        }
        database.execute("create table %s partition of %s for values from (%d) to (%d)%s".formatted(name, of.table(),
                number * DOCUMENTS, (number + 1) * DOCUMENTS, of.kept));
        if (of == Of.DOCUMENT_BODY) {
            database.execute(("alter table %s alter body set storage external, alter answer set storage external, "
                    + "alter plan set storage external").formatted(name));
        }
        return true;
    }
}
