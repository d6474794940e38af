package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.schema.Database;

/** How much a holder lodges, by the table {@code guarantee}. */
@ApplicationScoped
class TierRepository {

    @Inject
    Database database;

    /** @param left what can still be locked of it */
    record Tier(int percent, String grn, Money left) {}

    /** Of its guarantees in force, as far as whoever asks has to do with them; the lowest first. */
    List<Tier> list(int holder, SignedInAs who) {
        String customsOf = who.participant().isCustoms() ? who.country().map(CountryCode::value).orElse("") : "";
        int asking = who.participant().id();
        return database.list("""
                select greatest(tier, share), grn,
                  (""" + LockRepository.USABLE + """
                   - exposure + coalesce((select sum(r.free) from guarantee_room r where r.guarantee = guarantee.id), 0))::text, currency
                from guarantee
                where holder = ? and type in ('0', '1') and state in ('ACTIVE', 'TOP_UP_REQUIRED')
                  and (holder = ? or guarantor = ? or registrar = ? or country = ?)
                order by 1, id""",
                row -> new Tier(row.number(1), row.text(2), Money.down(new BigDecimal(row.text(3)), row.text(4))),
                holder,
                asking, asking, asking, customsOf);
    }
}
