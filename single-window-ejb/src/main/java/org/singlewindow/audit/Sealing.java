package org.singlewindow.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.singlewindow.schema.Database;

/**
 * Chains the audit lines: a seal is the SHA-256 of the seal before it and of all lines since, in the order of
 * (transaction, number), below the oldest transaction still running, so that nothing can come in under a seal
 * afterwards.
 */
@Stateless
public class Sealing {

    /** Lines under one seal at most. */
    static final int MOST = 10_000;

    /**
     * A line's own hash: every field with its length before it, so that nothing can be moved from one into the next;
     * the subject's kind stands last. Lines from before there were kinds have none, and what is null is passed over, so
     * that they hash as they always did; a kind given to such a line, or taken from another, makes another hash. Of
     * such a line, which has no subject where it is about no declaration, it would not show that a party became a
     * number or a number a party: that the one looks like a number and the other does not is part of its hash.
     */
    static final String LINE = """
            sha256(convert_to(concat_ws('|', tx, id, (extract(epoch from at) * 1000000)::bigint, length(subject_ref), subject_ref,
              length(party), party, length(kind), kind, length(actor), actor, length(text), text, subject_kind,
              case when subject_kind is null and (subject_ref !~ '%1$s' or party ~ '%1$s') then '!' end), 'UTF8'))"""
            .formatted("^[0-9]{2}[A-Z]{2}[A-Z0-9]{12}[A-Z][0-9]$");

    private static final String SEAL = """
            with l as (
              select tx, id, %s as hash from event
              where (tx, id) > (?::text::xid8, ?) and tx < pg_snapshot_xmin(pg_current_snapshot()) order by tx, id limit %d),
            c as (select count(*) as events, string_agg(hash, ''::bytea order by tx, id) as hashes from l),
            z as (select tx, id from l order by tx desc, id desc limit 1)
            insert into event_seal (number, to_tx, to_id, events, previous, hash, sealed_at)
            select ?, z.tx, z.id, c.events, ?::bytea, sha256(?::bytea || c.hashes), ? from c, z returning events"""
            .formatted(LINE, MOST);

    @Inject
    Database database;

    @Inject
    Clock clock;

    private record Seal(long number, String toTx, long toId, byte[] hash) {
        static final Seal NONE = new Seal(0, "0", 0, new byte[0]);
    }

    /**
     * Puts a seal on what came since the last, and says on how many lines; 0 where another node is at it. In a
     * transaction of its own, for readers of the queues wait for the oldest transaction that writes.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long seal() {
        boolean first = database.find("select pg_try_advisory_xact_lock(hashtext('event seal'))", row -> row.flag(1))
                .orElseThrow();
        if (!first) {
            return 0;
        }
        Seal last = database
                .find("select number, to_tx::text, to_id, hash from event_seal order by number desc limit 1",
                        row -> new Seal(row.id(1), row.text(2), row.id(3), row.bytes(4)))
                .orElse(Seal.NONE);
        return database
                .find(SEAL, row -> row.id(1), last.toTx(), last.toId(), last.number() + 1, last.hash(), last.hash(),
                        clock.instant())
                .orElse(0L);
    }
}
