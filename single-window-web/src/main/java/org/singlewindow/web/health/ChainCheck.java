package org.singlewindow.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.singlewindow.audit.ChainStanding;
import org.singlewindow.audit.TrailState.Word;

/**
 * What the last check of the audit trail found, in a word and in figures. Always up: with a broken trail there is all
 * the more to record, and no other node has a better one.
 */
@Readiness
@ApplicationScoped
public class ChainCheck implements HealthCheck {

    @Inject
    ChainStanding standing;

    @Inject
    MetricRegistry metrics;

    @Inject
    Clock clock;

    void count(@Observes @Initialized(ApplicationScoped.class) Object started) {
        metrics.gauge("audit_trail_broken", () -> standing.word() == Word.BROKEN ? 1 : 0);
        metrics.gauge("audit_trail_last_seal_found_right", standing::lastSeal);
        metrics.gauge("audit_trail_seconds_since_check",
                () -> standing.checkedAt().map(at -> Duration.between(at, clock.instant()).toSeconds()).orElse(-1L));
    }

    @Override
    public HealthCheckResponse call() {
        String word = standing.word().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return HealthCheckResponse.named("audit-trail").up().withData("chain", word)
                .withData("checkedAt", standing.checkedAt().map(Object::toString).orElse("never")).build();
    }
}
