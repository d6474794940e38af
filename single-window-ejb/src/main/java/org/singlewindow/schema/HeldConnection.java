package org.singlewindow.schema;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Notes by which connection the entities of a transaction go, as soon as they have one: they keep it to the end. Stands
 * in persistence.xml; a transaction without entities is not asked for any.
 */
public class HeldConnection extends SessionEventAdapter {

    private static final String KEY = HeldConnection.class.getName();

    private volatile TransactionSynchronizationRegistry transaction;

    /** Of the transaction that is under way. */
    static Optional<Connection> of(TransactionSynchronizationRegistry transaction) {
        return Optional.ofNullable((Connection) transaction.getResource(KEY));
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        Connection acquired = ((Accessor) event.getResult()).getConnection();
        try {
            if (transaction().getTransactionKey() != null && !acquired.getAutoCommit()) {
                transaction().putResource(KEY, acquired);
            }
        } catch (SQLException trouble) {
            throw new DatabaseTrouble(trouble);
        }
    }

    private TransactionSynchronizationRegistry transaction() {
        if (transaction == null) {
            try {
                transaction = InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
            } catch (NamingException none) {
                throw new IllegalStateException(none);
            }
        }
        return transaction;
    }
}
