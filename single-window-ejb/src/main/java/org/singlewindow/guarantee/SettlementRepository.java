package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** The table {@code guarantee_settlement}. */
@ApplicationScoped
class SettlementRepository {

    private static final String SELECT = """
            select s.id, s.version, s.claim, g.grn, u.mrn, s.payer, s.payee, s.amount, s.currency, s.arisen_at, s.due_at,
                   s.sent_at, s.received_at, s.reference
            from guarantee_settlement s join guarantee_claim c on c.id = s.claim
            join guarantee_usage u on u.id = c.usage join guarantee g on g.id = u.guarantee\040""";

    @Inject
    Database database;

    /** What two countries owe each other, in one currency: what is not received yet. */
    record Sum(CountryCode payer, CountryCode payee, Money amount) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Settlement added) {
        database.execute("""
                insert into guarantee_settlement (claim, payer, payee, currency, amount, arisen_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?)""", added.claim().number(), added.payer().value(), added.payee().value(),
                added.amount().currency(), added.amount().amount(), added.times().arisen(), added.times().due());
    }

    Optional<Settlement> find(long id) {
        return database.find(SELECT + "where s.id = ?", SettlementRepository::settlement, id);
    }

    /** Newest first, of one country; all where none is named. */
    List<Settlement> list(Optional<CountryCode> country, long before, int most) {
        Sql sql = Sql.of(SELECT + "where s.id < ?", before);
        if (country.isPresent()) {
            String of = country.get().value();
            sql = sql.and(" and (s.payer = ? or s.payee = ?)", of, of);
        }
        return database.list(sql.and(" order by s.id desc limit ?", most), SettlementRepository::settlement);
    }

    List<Sum> sums(Optional<CountryCode> country) {
        Sql sql = Sql
                .of("select payer, payee, currency, sum(amount) from guarantee_settlement where received_at is null");
        if (country.isPresent()) {
            String of = country.get().value();
            sql = sql.and(" and (payer = ? or payee = ?)", of, of);
        }
        return database.list(sql.and(" group by payer, payee, currency order by payer, payee, currency"),
                row -> new Sum(new CountryCode(row.text(1)), new CountryCode(row.text(2)),
                        new Money(row.decimal(4), row.text(3))));
    }

    /** True for one alone of all that mark it. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean send(long id, String reference, String by, Instant now) {
        return database.execute("""
                update guarantee_settlement set version = version + 1, sent_at = ?, sent_by = ?, reference = ?
                where id = ? and sent_at is null""", now, by, reference, id) == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean receive(long id, String by, Instant now) {
        return database.execute("""
                update guarantee_settlement set version = version + 1, received_at = ?, received_by = ?
                where id = ? and sent_at is not null and received_at is null""", now, by, id) == 1;
    }

    private static Settlement settlement(Row row) {
        return new Settlement(row.id(1), row.number(2), Settlement.State.OWED,
                new Settlement.Claim(row.id(3), new Grn(row.text(4)), new Mrn(row.text(5))),
                new CountryCode(row.text(6)), new CountryCode(row.text(7)), new Money(row.decimal(8), row.text(9)),
                new Settlement.Times(row.time(10), row.time(11), row.findTime(12), row.findTime(13)), row.text(14),
                List.of());
    }
}
