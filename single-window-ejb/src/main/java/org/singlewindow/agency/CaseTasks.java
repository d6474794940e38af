package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/** The tasks of cases that need not be kept any more. */
@ApplicationScoped
public class CaseTasks {

    @Inject
    Database database;

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Collection<Long> declarations) {
        database.execute("delete from task where declaration_id = any(?)", Sql.longs(declarations));
    }
}
