package org.singlewindow.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.DatabaseTrouble;
import org.singlewindow.schema.Migration;

/** Ready while the database answers and holds the tables that this build works with; it says no more, because anybody may ask. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    private static final String HAS_VERSION = "select 1 from flyway_schema_history where success and version = ?";

    @Inject
    Database database;

    @Inject
    Migration migration;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(hasOurTables()).build();
    }

    private boolean hasOurTables() {
        try {
            return database.find(HAS_VERSION, row -> row.number(1), migration.version()).isPresent();
        } catch (DatabaseTrouble unreachable) {
            return false;
        }
    }
}
