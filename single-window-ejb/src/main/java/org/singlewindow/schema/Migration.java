package org.singlewindow.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.singlewindow.kernel.Settings;

/**
 * Brings the tables up to date when the application starts; whoever needs them then says
 * {@code @DependsOn("Migration")}. Several nodes may start at once: Flyway lets one go first. It commits by itself, so
 * no transaction may surround it. Before anything else it looks at the settings: here begins what runs by itself, also
 * in a server that no launcher started.
 */
@Singleton(name = "Migration")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    @Resource(lookup = "java:app/jdbc/single-window-migration")
    DataSource dataSource;

    private String version;

    /**
     * Not another {@code migrate}: the container finds the method by its name alone, and takes whichever it meets
     * first.
     */
    @PostConstruct
    void start() {
        Settings.check();
        version = migrate(dataSource);
    }

    /** The version that the tables have had since this node started; a newer node may have taken them further. */
    @Lock(LockType.READ)
    public String version() {
        return version;
    }

    /** The same for a database outside the application. */
    public static String migrate(DataSource dataSource) {
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader()).dataSource(dataSource)
                .locations("classpath:db/migration").load();
        flyway.migrate();
        return flyway.info().current().getVersion().getVersion();
    }
}
