package org.singlewindow.web.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The one way into the log of that name and into its figures. */
@ApplicationScoped
public class SecurityLog {

    private static final System.Logger LOG = System.getLogger("org.singlewindow.security");
    private static final Set<String> FAILURES = Set.of("refused", "held-back");

    @Inject
    Clock clock;

    @Inject
    MetricRegistry metrics;

    private final Rationing rationing = new Rationing();

    public void write(Occurrence one) {
        count(one);
        rationing.take(one, isFailure(one), clock.instant()).forEach(SecurityLog::print);
    }

    private void count(Occurrence one) {
        switch (one.fact("what")) {
            case "sign-in" -> metrics.counter("sign_ins", new Tag("outcome", one.fact("outcome"))).inc();
            case "change" -> metrics.counter("changes_by_administrators").inc();
            default -> {}
        }
        if (!one.fact("status").isEmpty()) {
            metrics.counter("refusals", new Tag("status", one.fact("status"))).inc();
        }
    }

    /** So that the end of an attack is told, though nothing comes after it. */
    void sumUp() {
        rationing.close(clock.instant()).forEach(SecurityLog::print);
    }

    private static void print(Occurrence one) {
        LOG.log(isFailure(one) ? System.Logger.Level.WARNING : System.Logger.Level.INFO, one.line());
    }

    private static boolean isFailure(Occurrence one) {
        return FAILURES.contains(one.fact("outcome"));
    }
}
