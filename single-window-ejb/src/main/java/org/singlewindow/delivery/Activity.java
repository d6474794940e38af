package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.singlewindow.schema.Database;

/**
 * When each recipient was last heard of. Remembered here and written down every few seconds: one row that every pull
 * updates would make all pulls of a recipient wait for each other.
 */
@ApplicationScoped
class Activity {

    record Last(Optional<Instant> pull, Optional<Instant> acknowledge, Optional<String> error,
            Optional<Instant> errorAt) {

        static final Last NEVER = new Last(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** Whoever says that it failed need not say why. */
        Last {
            error = error.filter(words -> !words.isBlank());
        }

        Last with(Last newer) {
            return new Last(newer.pull.or(() -> pull), newer.acknowledge.or(() -> acknowledge),
                    newer.errorAt.isPresent() ? newer.error : error, newer.errorAt.or(() -> errorAt));
        }
    }

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final Map<Integer, Last> unwritten = new ConcurrentHashMap<>();

    void pulled(int recipient) {
        note(recipient, new Last(Optional.of(clock.instant()), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    void acknowledged(int recipient) {
        note(recipient, new Last(Optional.empty(), Optional.of(clock.instant()), Optional.empty(), Optional.empty()));
    }

    void failed(int recipient, String text) {
        note(recipient, new Last(Optional.empty(), Optional.empty(), Optional.of(text), Optional.of(clock.instant())));
    }

    private void note(int recipient, Last news) {
        unwritten.merge(recipient, news, Last::with);
    }

    Last last(int recipient) {
        Last written = database
                .find("select last_pull, last_ack, last_error, last_error_at from queue_activity where recipient = ?",
                        row -> new Last(row.findTime(1), row.findTime(2), row.findText(3), row.findTime(4)), recipient)
                .orElse(Last.NEVER);
        return written.with(unwritten.getOrDefault(recipient, Last.NEVER));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void write() {
        for (Integer recipient : unwritten.keySet()) {
            Last last = unwritten.get(recipient);
            if (last != null) {
                database.execute("""
                        insert into queue_activity as a (recipient, last_pull, last_ack, last_error, last_error_at)
                        values (?, ?::timestamptz, ?::timestamptz, ?::text, ?::timestamptz)
                        on conflict (recipient) do update set
                          last_pull = greatest(a.last_pull, excluded.last_pull), last_ack = greatest(a.last_ack, excluded.last_ack),
                          last_error = case when excluded.last_error_at is null then a.last_error else excluded.last_error end,
                          last_error_at = greatest(a.last_error_at, excluded.last_error_at)""",
                        recipient, last.pull(), last.acknowledge(), last.error(), last.errorAt());
                // only now, lest somebody asks meanwhile; what came in meanwhile stays
                unwritten.remove(recipient, last);
            }
        }
    }
}
