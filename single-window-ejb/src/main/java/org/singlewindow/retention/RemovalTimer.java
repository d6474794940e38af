package org.singlewindow.retention;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * Takes over a removal of which nothing was heard, and begins those that countries have done daily. Every node asks;
 * one gets something to do.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovalTimer {

    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final Duration DAY = Duration.ofHours(23);

    @Inject
    RunBook book;

    @Inject
    RetentionRules rules;

    @Inject
    Sifting sifting;

    @Inject
    Clearing clearing;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "11", persistent = false)
    public void goOn() {
        Instant now = clock.instant();
        book.takeOver(now.minus(SILENCE), now).ifPresent(clearing::clear);
    }

    @Schedule(hour = "*", minute = "37", persistent = false)
    public void beginDaily() {
        for (CountryCode country : rules.daily()) {
            begin(country).ifPresent(clearing::clear);
        }
    }

    private Optional<RunBook.Ticket> begin(CountryCode country) {
        Instant now = clock.instant();
        return book.beganByItself(country, now.minus(DAY)) || sifting.portion(0, now, 1).isEmpty() ? Optional.empty()
                : book.begin(new RunBook.Order(Optional.of(country), "system", now, 0), now);
    }
}
