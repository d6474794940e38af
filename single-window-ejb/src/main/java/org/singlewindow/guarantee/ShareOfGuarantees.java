package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Database;
import org.singlewindow.tier.TierFollower;

/**
 * What may be locked of a holder's guarantees follows its share: whoever locks at the same moment comes before or
 * after, for the rows are held in the order of their numbers, as locks take them. What is locked stays locked.
 */
@ApplicationScoped
class ShareOfGuarantees implements TierFollower {

    @Inject
    Database database;

    @Inject
    GuaranteeRooms rooms;

    @Inject
    Clock clock;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(int holder, Optional<CountryCode> country, int tier) {
        String where = country.map(CountryCode::value).orElse("");
        database.list("""
                select id from guarantee where holder = ? and type in ('0', '1') and (? = '' or country = ?)
                  and share <> greatest(tier, ?) order by grn""", row -> row.id(1), holder, where, where, tier)
                .forEach(each -> follow(each, tier));
    }

    /**
     * Whether it is nearly full is seen anew. One after the other: whoever is in a room of one may wait for the row of
     * the next.
     */
    private void follow(long guarantee, int tier) {
        rooms.holdWhole(guarantee);
        database.execute("update guarantee set share = greatest(tier, ?), version = version + 1 where id = ?", tier,
                guarantee);
        database.execute("""
                update guarantee set alerted = now.told, alerted_at = case when now.told > alerted then ? else alerted_at end
                from (select case when exposure > 0 and exposure * 100 >= usable * 95 then 95
                                  when exposure > 0 and exposure * 100 >= usable * 80 then 80 else 0 end as told
                      from (select exposure,\040""" + LockRepository.USABLE + """
                 as usable from guarantee where id = ?) it) now
                where id = ? and alerted <> now.told""", clock.instant(), guarantee, guarantee);
    }
}
