package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.tier.HolderRecord;

/** What claims and uses of its guarantees tell of a holder. */
@ApplicationScoped
class LedgerRecord implements HolderRecord {

    @Inject
    Database database;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    /** @param paid when; empty while it is not @param over since when its time is over; empty where it was not */
    private record Claimed(Debt debt, Optional<Instant> paid, Optional<Instant> over) {

        boolean isLate(Instant now) {
            return over.filter(end -> !end.isAfter(paid.orElse(now))).isPresent();
        }
    }

    @Override
    public Facts find(int holder, Instant since, Instant movementsSince) {
        List<Claimed> all = claims(holder, since);
        Instant now = clock.instant();
        return new Facts(all.stream().filter(each -> each.paid().isPresent() && !each.isLate(now)).count(),
                all.stream().filter(each -> each.paid().isPresent() && each.isLate(now)).map(Claimed::debt).toList(),
                all.stream().filter(each -> each.paid().isEmpty() && each.isLate(now)).map(Claimed::debt).toList(),
                movements(holder, movementsSince));
    }

    @Override
    public boolean isPaidInTime(int holder, Instant since) {
        Instant now = clock.instant();
        return claims(holder, since).stream().noneMatch(each -> each.isLate(now));
    }

    /** What was withdrawn, or fell because nothing was owed, was never a debt. */
    private List<Claimed> claims(int holder, Instant since) {
        return database.list("""
                select c.id, u.mrn, c.amount, g.currency, p.at, coalesce(r.at, c.due_at), c.country
                from guarantee_claim c join guarantee_usage u on u.id = c.usage join guarantee g on g.id = u.guarantee
                  left join lateral (select min(s.at) as at from guarantee_claim_step s
                                     where s.claim = c.id and s.step = 'PAY') p on true
                  left join lateral (select min(s.at) as at from guarantee_claim_step s
                                     where s.claim = c.id and s.step = 'RUN_OUT') r on true
                where g.holder = ? and c.state in ('CLAIMED', 'UPHELD', 'OVERDUE', 'PAID') and (p.at is null or p.at >= ?)
                order by c.id""", this::claimed, holder, since);
    }

    private Claimed claimed(Row row) {
        Optional<Instant> over = row.findTime(6);
        ZoneId there = participants.zone(new CountryCode(row.text(7)));
        return new Claimed(new Debt(row.id(1), new Mrn(row.text(2)), new Money(row.decimal(3), row.text(4)),
                DebtClaim.lastDay(over.orElse(Instant.EPOCH), there)), row.findTime(5), over);
    }

    private long movements(int holder, Instant since) {
        return database.find("""
                select count(distinct u.mrn) from guarantee_usage u join guarantee g on g.id = u.guarantee
                where g.holder = ? and u.state <> 'UNLOCKED' and u.locked_at >= ?""", row -> row.id(1), holder,
                since).orElse(0L);
    }

    @Override
    public List<Client> clients(int guarantor) {
        return database.list("""
                select distinct holder, country from guarantee where guarantor = ? and state <> 'CANCELLED'
                order by holder, country""", row -> new Client(row.number(1), new CountryCode(row.text(2))),
                guarantor);
    }
}
