package org.singlewindow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * When the audit trail is to be checked: every few minutes what came since the check before, and all of it once a day.
 */
@ApplicationScoped
class Rounds {

    private static final Duration BETWEEN_TWO = Duration.ofMinutes(5);

    /** A check says that it lives with every portion, each the matter of a second. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Inject
    CheckBook book;

    @Inject
    Chain chain;

    @Inject
    Clock clock;

    /**
     * The check of a node that was ended goes on; then what is due begins. Nothing where another node is at it, or
     * nothing is due.
     */
    Optional<CheckBook.Ticket> due() {
        Instant now = clock.instant();
        Optional<CheckBook.Ticket> left = book.takeOver(now.minus(SILENCE), now);
        if (left.isPresent()) {
            return left;
        }
        Instant quietHour = lastQuietHour(now, Settings.number(Setting.VERIFY_HOUR), ZoneId.systemDefault());
        if (book.lastWhole().filter(last -> !last.beganAt().isBefore(quietHour)).isEmpty()) {
            return whole(CheckBook.TIMER);
        }
        boolean lately = book.lastEnded().flatMap(TrailCheck::endedAt)
                .filter(end -> end.isAfter(now.minus(BETWEEN_TWO))).isPresent();
        return lately ? Optional.empty() : begin(book.whereItEnded(), false, CheckBook.TIMER);
    }

    /** From the first seal on. Nothing where a check is running already. */
    Optional<CheckBook.Ticket> whole(String askedBy) {
        return begin(Mark.START, true, askedBy);
    }

    private Optional<CheckBook.Ticket> begin(Mark from, boolean whole, String askedBy) {
        return book.begin(new CheckBook.Order(from, whole, chain.lengthFrom(from).lines(), askedBy), clock.instant());
    }

    static Instant lastQuietHour(Instant now, int hour, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone).truncatedTo(ChronoUnit.DAYS).withHour(hour);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
