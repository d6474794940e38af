package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/** The numbers in the table {@code declaration}, and their index. */
@ApplicationScoped
class NumberRepository {

    @Inject
    Database database;

    /** Declarations that bear one of these numbers, in no order and at most so many, or are the one of that number. */
    List<Long> listBearing(String[] numbers, Optional<Mrn> mrn, int most) {
        return database.list("""
                (select id from declaration where numbers && ?::text[] limit ?)
                union select id from declaration where mrn = ?""", row -> row.id(1), numbers, most,
                mrn.map(Mrn::value));
    }

    /** A declaration whose documents have not been read for it yet. */
    record Unread(long id, String lrn) {}

    /** The newest of them, locked; what others hold is passed over. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Unread> listUnread(int most) {
        return database.list(
                """
                select id, lrn from declaration where numbers is null order by id desc limit ? for update skip locked""",
                row -> new Unread(row.id(1), row.text(2)), most);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void put(long declaration, List<String> numbers) {
        database.execute("update declaration set numbers = ? where id = ?", numbers.toArray(String[]::new),
                declaration);
    }

    /** By these it is found as well; where its documents are still to be read, by what they bear alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(long declaration, List<String> more) {
        database.execute("""
                update declaration set numbers = array(select distinct n from unnest(numbers || ?::text[]) n)
                where id = ? and numbers is not null""", more.toArray(String[]::new), declaration);
    }

    /**
     * Sorts what was lodged lately into the index. Else a lodgement would have to, when enough has come together, and
     * every search would look through it.
     */
    void sortIn() {
        database.list(Sql.of("select gin_clean_pending_list('declaration_numbers')"), row -> row.id(1));
    }
}
