package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** What of the table {@code guarantee} waits for a firm. */
@ApplicationScoped
class DutyRepository {

    private static final int MOST = 200;

    private static final String SELECT = """
            select g.id, g.grn, g.currency,\040""" + LockRepository.USABLE + """
            ,
                   g.exposure - coalesce((select sum(r.free) from guarantee_room r where r.guarantee = g.id), 0), coalesce(g.alerted_at, g.registered_at),
                   g.guarantor, g.holder,
                   (select count(*) from guarantee_usage u where u.guarantee = g.id and u.ended_at is null),
                   coalesce((select min(u.locked_at) from guarantee_usage u
                             where u.guarantee = g.id and u.ended_at is null), g.registered_at)
            from guarantee g\040""";

    @Inject
    Database database;

    /**
     * A guarantee with which something is to be done.
     *
     * @param limit  up to how much may be locked
     * @param since  it waits
     * @param other  guarantor or holder, whichever it does not wait for; 0 where there is none
     * @param open   how many movements hold it
     * @param oldest since when the first of them does
     */
    record Waiting(long id, Grn grn, Money limit, Money exposure, Instant since, int other, long open,
            Instant oldest) {}

    /** The one that waits longest first. */
    List<Waiting> listNearlyFull(int holder) {
        return database.list(SELECT + """
                where g.holder = ? and g.alerted > 0 and g.state in ('ACTIVE', 'TOP_UP_REQUIRED')
                order by coalesce(g.alerted_at, g.registered_at), g.id limit ?""", row -> waiting(row, 7), holder,
                MOST);
    }

    /** A guarantee of which customs demands so much up to a moment. */
    record Demanded(long id, Grn grn, Money amount, Instant until) {}

    /** Of its holder, and of who alone can raise it; what has to be there first comes first. */
    List<Demanded> listToTopUp(int firm) {
        return database.list(
                """
                select id, grn, currency, due_amount, due_at from guarantee
                where (holder = ? or guarantor = ?) and state in ('TOP_UP_REQUIRED', 'SUSPENDED') and due_at is not null
                order by due_at, id limit ?""",
                row -> new Demanded(row.id(1), new Grn(row.text(2)), new Money(row.decimal(4), row.text(3)),
                        row.time(5)),
                firm, firm, MOST);
    }

    List<Waiting> listToConfirm(int guarantor) {
        return database.list(SELECT + """
                where g.guarantor = ? and g.state = 'REGISTERED' order by g.registered_at, g.id limit ?""",
                row -> waiting(row, 8), guarantor, MOST);
    }

    private static Waiting waiting(Row row, int other) {
        String currency = row.text(3);
        return new Waiting(row.id(1), new Grn(row.text(2)), new Money(row.decimal(4), currency),
                new Money(row.decimal(5), currency), row.time(6),
                row.findText(other).map(Integer::valueOf).orElse(0), row.id(9), row.time(10));
    }
}
