package org.singlewindow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/**
 * Goes along the seals and recomputes them, portion by portion: a portion is one statement that only reads, in no
 * transaction with the next, so that neither memory nor what others are doing feels how long the trail is.
 */
@ApplicationScoped
class Chain {

    /** A portion ends with the seal that makes so many lines full, or after so many seals. */
    private static final int LINES = 20_000;
    private static final int SEALS = 500;

    /**
     * No more lines are looked at than a seal can have, and one more to see that there are more: whatever a seal was
     * changed into, the statement ends. The seal before the first of the portion says where its lines begin.
     */
    private static final String PORTION = """
            with n as (select * from event_seal where number >= ? order by number limit %2$d),
            s as (
              select number, to_tx, to_id, events, previous, hash, sealed_at,
                     coalesce(lag(to_tx) over w, '0'::xid8) as from_tx, coalesce(lag(to_id) over w, 0) as from_id,
                     sum(case when number > ? then events else 0 end) over w - events as before
              from n window w as (order by number))
            select s.number, s.previous, s.events, s.hash, s.sealed_at, r.events, sha256(s.previous || r.hashes)
            from s cross join lateral (
              select count(*) as events, coalesce(string_agg(hash, ''::bytea order by tx, id), ''::bytea) as hashes from (
                select tx, id, %1$s as hash from event
                where (tx, id) > (s.from_tx, s.from_id) and (tx, id) <= (s.to_tx, s.to_id)
                order by tx, id limit least(greatest(s.events, 0), %4$d) + 1) e) r
            where s.number > ? and s.before < %3$d order by s.number""".formatted(Sealing.LINE, SEALS + 1, LINES,
            Sealing.MOST);

    @Inject
    Database database;

    /** For the container. */
    Chain() {
    }

    Chain(Database database) {
        this.database = database;
    }

    /** How much there is to go along. */
    record Length(long seals, long lines) {}

    private record Seal(long number, byte[] previous, long events, byte[] hash, Instant at, long found,
            byte[] recomputed) {

        static Seal of(Row row) {
            return new Seal(row.id(1), row.bytes(2), row.id(3), row.bytes(4), row.time(5), row.id(6), row.bytes(7));
        }

        Breach breach(Breach.Kind kind) {
            return new Breach(kind, number, Optional.of(at), events, found);
        }
    }

    Length lengthFrom(Mark mark) {
        return database
                .find("select count(*), coalesce(sum(events), 0) from event_seal where number > ?",
                        row -> new Length(row.id(1), row.id(2)), mark.seal())
                .orElseThrow();
    }

    /** Lines that no seal is on yet: the newest, of the last minute or of transactions that are still running. */
    long unsealed() {
        return database.find("""
                select count(*) from event where (tx, id) > (
                  coalesce((select to_tx from event_seal order by number desc limit 1), '0'::xid8),
                  coalesce((select to_id from event_seal order by number desc limit 1), 0))""", row -> row.id(1))
                .orElseThrow();
    }

    /**
     * To the end, the first breach, or until {@code goOn}, which hears after every portion how far it is, does not want
     * it to.
     */
    Verification verify(Mark from, Predicate<Verification> goOn) {
        if (!isThere(from)) {
            return Verification.from(from).with(Breach.ofSeal(Breach.Kind.SEALS_REPLACED, from.seal()));
        }
        Verification before = Verification.from(from);
        Verification now = after(before);
        while (now.seals() > before.seals() && now.breach().isEmpty() && goOn.test(now)) {
            before = now;
            now = after(before);
        }
        return now;
    }

    /** Whether the seal up to which all had been right is still the same. */
    boolean isThere(Mark mark) {
        return mark.isStart()
                || database.find("select hash from event_seal where number = ?", row -> row.bytes(1), mark.seal())
                        .filter(hash -> Arrays.equals(hash, mark.hash())).isPresent();
    }

    private Verification after(Verification before) {
        long from = before.reached().seal();
        List<Seal> portion = database.list(PORTION, Seal::of, from, from, from);
        Verification now = before;
        for (Seal seal : portion) {
            Optional<Breach> breach = breach(now.reached(), seal);
            if (breach.isPresent()) {
                return now.with(breach.get());
            }
            now = now.and(new Mark(seal.number(), seal.hash()), seal.events());
        }
        return now;
    }

    private static Optional<Breach> breach(Mark before, Seal seal) {
        if (seal.number() != before.seal() + 1) {
            return Optional.of(Breach.ofSeal(Breach.Kind.SEAL_MISSING, before.seal() + 1));
        }
        if (!Arrays.equals(seal.previous(), before.hash()) || seal.events() < 1 || seal.events() > Sealing.MOST) {
            return Optional.of(seal.breach(Breach.Kind.SEAL_EXCHANGED));
        }
        if (seal.found() != seal.events()) {
            return Optional.of(
                    seal.breach(seal.found() < seal.events() ? Breach.Kind.LINES_MISSING : Breach.Kind.LINES_ADDED));
        }
        return Arrays.equals(seal.recomputed(), seal.hash()) ? Optional.empty()
                : Optional.of(seal.breach(Breach.Kind.LINE_CHANGED));
    }
}
