package org.singlewindow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Subject;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/**
 * What proves to somebody outside that lines of the audit trail are as they were written: the lines and the seals on
 * them. Who may ask is for the caller to say.
 */
@ApplicationScoped
public class Proving {

    private static final String LINES = """
            select tx::text, id, (extract(epoch from at) * 1000000)::bigint, subject_kind, subject_ref, party, kind, actor, text,
                   (select s.number::text from event_seal s where (s.to_tx, s.to_id) >= (e.tx, e.id)
                    order by s.to_tx, s.to_id limit 1)
            from event e where subject_ref = ? and coalesce(subject_kind, 'DECLARATION') = ? order by tx, id""";

    private static final String UNDER = """
            select e.tx::text, e.id, e.hash from (
              select s.to_tx, s.to_id, coalesce(b.to_tx, '0'::xid8) as from_tx, coalesce(b.to_id, 0) as from_id
              from event_seal s left join event_seal b on b.number = s.number - 1 where s.number = ?) r
            cross join lateral (
              select tx, id, %s as hash from event where (tx, id) > (r.from_tx, r.from_id) and (tx, id) <= (r.to_tx, r.to_id)
              order by tx, id limit %d) e
            order by e.tx, e.id""".formatted(Sealing.LINE, Sealing.MOST + 1);

    @Inject
    Database database;

    @Inject
    Sealing sealing;

    /** So that as few lines as can be are without a seal. */
    public void sealNow() {
        sealing.seal();
    }

    /** All lines about one thing, in the order in which they are sealed. */
    public List<ProvableLine> lines(Subject subject) {
        return database.list(LINES, Proving::line, subject.reference(), subject.kind().name());
    }

    public SealProof seal(long number) {
        List<SealProof.Line> lines = database.list(UNDER,
                row -> new SealProof.Line(row.text(1), row.id(2), row.bytes(3)), number);
        return database.find("select number, previous, hash, sealed_at from event_seal where number = ?",
                row -> new SealProof(row.id(1), row.bytes(2), row.bytes(3), row.time(4), lines), number)
                .orElseThrow();
    }

    /** Number and hash of the newest seal, as the check of the trail tells it; empty before the first. */
    public Optional<String> lastSeal() {
        return database.find("select number, hash from event_seal order by number desc limit 1",
                row -> row.id(1) + " " + HexFormat.of().formatHex(row.bytes(2)));
    }

    private static ProvableLine line(Row row) {
        return new ProvableLine(row.text(1), row.id(2), row.id(3), row.findText(4), row.text(5), row.findText(6),
                row.text(7), row.text(8), row.text(9), row.findText(10).map(Long::valueOf));
    }
}
