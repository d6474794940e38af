package org.singlewindow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/** The files of cases that need not be kept any more; one that another case has too stays for that. */
@ApplicationScoped
public class FileRemoval {

    private static final String ORPHANED = """
            (select b.sha256 from attachment_body b where b.sha256 = any(select decode(x, 'hex') from unnest(?::text[]) x)
             and not exists (select 1 from attachment a where a.sha256 = b.sha256))""";

    @Inject
    Database database;

    /** How many attachments there were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int remove(Collection<Long> declarations) {
        long[] gone = Sql.longs(declarations);
        String[] hashes = database.list(
                "select distinct encode(sha256, 'hex') from attachment where declaration = any(?)", row -> row.text(1),
                gone).toArray(String[]::new);
        if (hashes.length == 0) {
            return 0;
        }
        database.execute(
                """
                delete from attachment_task t using attachment a where a.id = t.attachment and a.declaration = any(?)""",
                gone);
        int files = database.execute("delete from attachment where declaration = any(?)", gone);
        database.execute("delete from attachment_piece where sha256 in " + ORPHANED, (Object) hashes);
        database.execute("delete from attachment_body where sha256 in " + ORPHANED, (Object) hashes);
        return files;
    }
}
