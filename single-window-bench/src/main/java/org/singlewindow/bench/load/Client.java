package org.singlewindow.bench.load;

import java.io.IOException;
import java.sql.SQLException;

/** Somebody who asks again and again; each has one, for itself alone. */
public interface Client extends AutoCloseable {

    /** How many things this call got done: one declaration, fifty messages. */
    int call() throws Exception;

    @Override
    default void close() throws IOException, SQLException {
    }
}
