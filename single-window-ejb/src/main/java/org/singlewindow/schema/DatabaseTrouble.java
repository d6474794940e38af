package org.singlewindow.schema;

import java.sql.SQLException;

/** The database could not do what it was asked; whatever surrounds it must not commit. */
public class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseTrouble(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
