package org.singlewindow.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An empty PostgreSQL before the server starts; arquillian.xml passes on where it is. Stands before Arquillian's own
 * extension.
 */
public class DatabaseFirst implements BeforeAllCallback, AfterAllCallback {
    private AutoCloseable postgres;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty("sw.db.url") == null) { // inside the server this runs again, and there it is set
            EmbeddedPostgres started = EmbeddedPostgres.start();
            postgres = started;
            System.setProperty("sw.test.db.url", "jdbc:postgresql://127.0.0.1:" + started.getPort() + "/postgres");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }
}
