package org.singlewindow.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.singlewindow.declaration.wire.ReadingFigures;

/**
 * Which of the two readers reads documents, and what came of it, in a word and in figures; it has the setting heeded as
 * the program starts. Always up: the validator reads whatever the other does.
 */
@Readiness
@ApplicationScoped
public class ReadersCheck implements HealthCheck {

    @Inject
    MetricRegistry metrics;

    @Inject
    ReadingFigures reading;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        reading.heedSetting();
        metrics.gauge("sure_reader_on", () -> reading.isSureReaderOn() ? 1 : 0);
        metrics.gauge("documents_read_surely", reading::readSurely);
        metrics.gauge("documents_left_to_the_validator", reading::leftToTheValidator);
        metrics.gauge("readers_differed", reading::differences);
    }

    @Override
    public HealthCheckResponse call() {
        String word = reading.differences() > 0 ? "off, for the readers differed"
                : reading.isSureReaderOn() ? "on" : "off";
        return HealthCheckResponse.named("documents").up().withData("sureReader", word).build();
    }
}
