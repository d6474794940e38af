package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/**
 * Removes the messages of cases that need not be kept any more: their bytes, and what became of their deliveries. That
 * there was a message, from whom, when and with which hash, stays, as do the names that their senders gave them: a
 * reference names one document for ever.
 */
@ApplicationScoped
public class CaseRemoval {

    /** All messages of cases, of whose versions the documents are known. */
    private static final String MESSAGES = """
            (select id from document where id = any(?)
             union select id from document where case_id = any(?) and role = 'FOLLOWS'
             union select id from document where case_id = any(?) and role = 'NOTED')""";

    @Inject
    Database database;

    /** Of these cases, those of which something still waits for somebody. */
    public Set<Long> waiting(Collection<Long> cases, Collection<Long> versions) {
        return Set.copyOf(database.list(
                "select distinct d.case_id from document d join delivery_queue q on q.document_id = d.id"
                        + " where d.id in " + MESSAGES,
                row -> row.id(1), Sql.longs(versions), Sql.longs(cases),
                Sql.longs(cases)));
    }

    /** SHA-256 of each, in their order. */
    public List<String> hashes(List<Long> documents) {
        return database.list("select sha256 from document where id = any(?) order by id",
                row -> HexFormat.of().formatHex(row.bytes(1)), Sql.longs(documents));
    }

    /** How many messages lost their bytes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int remove(Collection<Long> cases, Collection<Long> versions) {
        long[] numbers = Sql.longs(database.list("select id from document where id in " + MESSAGES, row -> row.id(1),
                Sql.longs(versions), Sql.longs(cases), Sql.longs(cases)));
        database.execute("delete from delivery_state where document_id = any(?)", numbers);
        database.execute("delete from dead_letter where document_id = any(?)", numbers);
        database.execute("update document set signed_in = null, headers = null, content_type = null where id = any(?)",
                numbers);
        return database.execute("delete from document_body where id = any(?)", numbers);
    }
}
