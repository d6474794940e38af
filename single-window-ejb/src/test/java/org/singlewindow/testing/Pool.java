package org.singlewindow.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Connections as many as the application's pool has, and as patient: who asks for one more waits, and is sent away in
 * the end.
 */
public final class Pool {

    public static final int SIZE = 16;

    private static final int PATIENCE_SECONDS = 5;

    private Pool() {
    }

    static DataSource of(DataSource database) {
        Semaphore free = new Semaphore(SIZE, true);
        return (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[]{DataSource.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                        throw new SQLException("Error in allocating a connection: all " + SIZE + " are in use");
                    }
                    try {
                        return returning(database.getConnection(), free);
                    } catch (SQLException | RuntimeException trouble) {
                        free.release();
                        throw trouble;
                    }
                });
    }

    private static Connection returning(Connection connection, Semaphore free) {
        AtomicBoolean closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        if (method.getName().equals("close") && !closed.getAndSet(true)) {
                            free.release();
                        }
                    }
                });
    }
}
