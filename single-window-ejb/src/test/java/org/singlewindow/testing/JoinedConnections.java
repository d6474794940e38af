package org.singlewindow.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.sessions.JNDIConnector;

/**
 * A data source as the container's: within a transaction always the transaction's own connection, which only the
 * transaction ends; else one of the pool.
 */
public final class JoinedConnections {

    private JoinedConnections() {
    }

    /** The pool being that of the entities. */
    static DataSource of(EntityManager entities) {
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> of(entities, pool(entities)).getConnection());
    }

    private static DataSource pool(EntityManager entities) {
        var login = entities.unwrap(JpaEntityManager.class).getServerSession().getLogin();
        return ((JNDIConnector) login.getConnector()).getDataSource();
    }

    public static DataSource of(EntityManager entities, DataSource pool) {
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return entities.getTransaction().isActive() ? unclosed(entities.unwrap(Connection.class))
                            : pool.getConnection();
                });
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
