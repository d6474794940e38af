package org.singlewindow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** Which removals there were, and how far the one is that runs; the table has room for one that has not ended. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class RunBook {

    private static final String SHOWN = """
            select id, country, asked_by, as_of, expected, began_at, seen_at, cases, documents, files, ended_at
            from removal_run""";

    private static final String TICKET = " returning id, holder, country, as_of, after";

    @Inject
    Database database;

    /** A removal that somebody is at, and from where they go on. */
    record Ticket(long id, UUID holder, Optional<CountryCode> country, Instant asOf, long after) {}

    /** What is to be removed, as it was shown. */
    record Order(Optional<CountryCode> country, String askedBy, Instant asOf, long expected) {}

    /** What one piece did. */
    record Piece(long upTo, long cases, long documents, long files) {}

    /** Somebody was shown what would be removed as of that moment; what was shown before {@code since} is forgotten. */
    void show(Instant asOf, String signIn, Instant since) {
        database.execute("delete from removal_shown where as_of < ?", since);
        database.execute("insert into removal_shown (as_of, sign_in) values (?, ?) on conflict do nothing", asOf,
                signIn);
    }

    /** Whether they were shown that since. */
    boolean wasShown(Instant asOf, String signIn, Instant since) {
        return database.find("select 1 from removal_shown where as_of = ? and sign_in = ? and as_of >= ?",
                row -> true, asOf, signIn, since).isPresent();
    }

    /** Nothing where one is running already. */
    Optional<Ticket> begin(Order order, Instant now) {
        return database.find("""
                insert into removal_run (country, asked_by, as_of, expected, began_at, seen_at, holder)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""" + TICKET, RunBook::ticket,
                order.country().map(CountryCode::value), order.askedBy(), order.asOf(), order.expected(), now, now,
                UUID.randomUUID());
    }

    /** One of which nothing was heard since. */
    Optional<Ticket> takeOver(Instant silentSince, Instant now) {
        return database.find("""
                update removal_run set holder = ?, seen_at = ? where ended_at is null and seen_at < ?""" + TICKET,
                RunBook::ticket, UUID.randomUUID(), now, silentSince);
    }

    /** In the transaction of the piece. False where somebody else is at it now: then the piece must not be. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean note(Ticket ticket, Piece piece, Instant now) {
        return database.execute("""
                update removal_run set seen_at = ?, after = ?, cases = cases + ?, documents = documents + ?, files = files + ?
                where id = ? and holder = ? and ended_at is null""", now, piece.upTo(), piece.cases(),
                piece.documents(), piece.files(), ticket.id(), ticket.holder()) > 0;
    }

    void end(Ticket ticket, Instant now) {
        database.execute("update removal_run set seen_at = ?, ended_at = ? where id = ? and holder = ?", now, now,
                ticket.id(), ticket.holder());
    }

    /** Newest first. */
    List<RemovalView> list() {
        return database.list(SHOWN + " order by id desc limit 20", RunBook::shown);
    }

    RemovalView get(long id) {
        return database.find(SHOWN + " where id = ?", RunBook::shown, id).orElseThrow();
    }

    /** Whether one of a country began by itself since. */
    boolean beganByItself(CountryCode country, Instant since) {
        return database.find("select 1 from removal_run where country = ? and asked_by = 'system' and began_at > ?",
                row -> true, country.value(), since).isPresent();
    }

    private static Ticket ticket(Row row) {
        return new Ticket(row.id(1), row.uuid(2), row.findText(3).map(CountryCode::new), row.time(4), row.id(5));
    }

    private static RemovalView shown(Row row) {
        return new RemovalView(row.id(1), row.findText(2), row.text(3), row.time(4), row.id(5), row.time(6),
                row.time(7), row.id(8), row.id(9), row.id(10), row.findTime(11));
    }
}
