package org.singlewindow.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Migration;

/**
 * Ready while the database answers and holds the tables that this build works with; it says no more, because anybody
 * may ask.
 */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    private static final long PATIENCE_SECONDS = 3;
    private static final String HAS_VERSION = "select 1 from flyway_schema_history where success and version = ?";

    @Inject
    Database database;

    @Inject
    Migration migration;

    @Resource
    ManagedExecutorService threads;

    private Future<Boolean> question;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(hasOurTables()).build();
    }

    /** In time also while the database hangs: whoever watches over us would hang with it. */
    private boolean hasOurTables() {
        try {
            return asked().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unreachable) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One question at a time, since each holds a connection for as long as it is not answered. */
    private synchronized Future<Boolean> asked() {
        if (question == null || question.isDone()) {
            question = threads
                    .submit(() -> database.find(HAS_VERSION, row -> row.number(1), migration.version()).isPresent());
        }
        return question;
    }
}
