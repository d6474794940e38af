package org.singlewindow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/**
 * Which checks there were, and how far the one is that runs. The table has room for one that has not ended, so that one
 * node goes along the chain for all; what a node that was ended has left is taken over where it stands. Each is one
 * statement, and needs no transaction around it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CheckBook {

    /** Who asks for a check because it is time. */
    static final String TIMER = "system";

    private static final String SHOWN = """
            select id, whole, asked_by, began_at, seen_at, ended_at, to_seal, encode(to_hash, 'hex'), seals, lines, of_lines,
                   breach, breach_seal, breach_at, breach_expected, breach_found from event_check\s""";

    private static final String BEGIN = """
            insert into event_check (holder, whole, asked_by, began_at, seen_at, to_seal, to_hash, of_lines)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""";

    private static final String TAKE_OVER = """
            update event_check set holder = ?, seen_at = ? where ended_at is null and seen_at < ?
            returning id, whole, asked_by, to_seal, to_hash, seals, lines""";

    private static final String PROGRESS = "update event_check set seen_at = ?, to_seal = ?, to_hash = ?, seals = ?, lines = ?";

    @Inject
    Database database;

    /** A check that somebody is at, from where they go on, and what was found right before. */
    record Ticket(long id, UUID holder, boolean whole, String askedBy, Mark from, long sealsBefore, long linesBefore) {

        boolean isOfTimer() {
            return askedBy.equals(TIMER);
        }
    }

    /** What is to be checked; {@code ofLines} are before it, as far as one knows. */
    record Order(Mark from, boolean whole, long ofLines, String askedBy) {}

    /** Nothing where one is running already. */
    Optional<Ticket> begin(Order order, Instant now) {
        UUID holder = UUID.randomUUID();
        Mark from = order.from();
        return database.find(BEGIN, row -> new Ticket(row.id(1), holder, order.whole(), order.askedBy(), from, 0, 0),
                holder, order.whole(), order.askedBy(), now, now, from.seal(), from.hash(), order.ofLines());
    }

    /** One of which nothing was heard since. */
    Optional<Ticket> takeOver(Instant silentSince, Instant now) {
        UUID holder = UUID.randomUUID();
        return database.find(TAKE_OVER,
                row -> new Ticket(row.id(1), holder, row.flag(2), row.text(3), new Mark(row.id(4), row.bytes(5)),
                        row.id(6), row.id(7)),
                holder, now, silentSince);
    }

    /** False where somebody else is at it now. */
    boolean note(Ticket ticket, Verification now, Instant at) {
        return database.execute(PROGRESS + " where id = ? and holder = ? and ended_at is null", at,
                now.reached().seal(), now.reached().hash(),
                ticket.sealsBefore() + now.seals(), ticket.linesBefore() + now.lines(), ticket.id(),
                ticket.holder()) > 0;
    }

    /** False where somebody else has ended it. */
    boolean end(Ticket ticket, Verification found, Instant at) {
        Optional<Breach> breach = found.breach();
        int ended = database.execute(PROGRESS + """
                , ended_at = ?, breach = ?::text, breach_seal = ?::bigint, breach_at = ?::timestamptz, breach_expected = ?::bigint, breach_found = ?::bigint
                where id = ? and holder = ? and ended_at is null""", at, found.reached().seal(), found.reached().hash(),
                ticket.sealsBefore() + found.seals(), ticket.linesBefore() + found.lines(), at,
                breach.map(each -> each.kind().name()), breach.map(Breach::seal),
                breach.flatMap(Breach::sealedAt), breach.map(Breach::expected), breach.map(Breach::found), ticket.id(),
                ticket.holder());
        if (ended > 0 && breach.isEmpty()) {
            database.execute(
                    "delete from event_check where id < ? and not whole and breach is null and ended_at is not null",
                    ticket.id());
        }
        return ended > 0;
    }

    Optional<TrailCheck> running() {
        return database.find(SHOWN + "where ended_at is null", CheckBook::shown);
    }

    Optional<TrailCheck> lastEnded() {
        return database.find(SHOWN + "where ended_at is not null order by id desc limit 1", CheckBook::shown);
    }

    /** Ended or not. */
    Optional<TrailCheck> lastWhole() {
        return database.find(SHOWN + "where whole order by id desc limit 1", CheckBook::shown);
    }

    TrailState state() {
        return new TrailState(running(), lastEnded(),
                database.find(SHOWN + "where whole and ended_at is not null order by id desc limit 1",
                        CheckBook::shown));
    }

    /** Where the last check found all right up to. */
    Mark whereItEnded() {
        return mark("where ended_at is not null order by id desc limit 1");
    }

    /** The furthest up to which ever all was right. */
    Mark furthest() {
        return mark("where ended_at is not null and breach is null order by to_seal desc limit 1");
    }

    private Mark mark(String which) {
        return database
                .find("select to_seal, to_hash from event_check " + which, row -> new Mark(row.id(1), row.bytes(2)))
                .orElse(Mark.START);
    }

    private static TrailCheck shown(Row row) {
        Optional<String> kind = row.findText(12);
        Optional<Breach> breach = kind.isEmpty() ? Optional.empty()
                : Optional.of(new Breach(Breach.Kind.valueOf(kind.get()), row.id(13), row.findTime(14), row.id(15),
                        row.id(16)));
        return new TrailCheck(row.id(1), row.flag(2), row.text(3), row.time(4), row.time(5), row.findTime(6), row.id(7),
                row.text(8), row.id(9),
                row.id(10), row.id(11), breach);
    }
}
