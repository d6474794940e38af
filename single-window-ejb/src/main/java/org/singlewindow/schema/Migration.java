package org.singlewindow.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables up to date when the application starts; whoever needs them then says {@code @DependsOn("Migration")}. Several
 * nodes may start at once: Flyway lets one go first. It commits by itself, so no transaction may surround it.
 */
@Singleton(name = "Migration")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    @Resource(lookup = "java:app/jdbc/single-window")
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        migrate(dataSource);
    }

    /** The same for a database outside the application. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure(Migration.class.getClassLoader()).dataSource(dataSource).locations("classpath:db/migration").load().migrate();
    }
}
