package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Database;

/** How much a holder lodges, by the table {@code guarantee}. */
@ApplicationScoped
class TierRepository {

    @Inject
    Database database;

    /** @param grn of the guarantee by which it lodges so little */
    record Tier(int percent, String grn) {}

    /** The lowest of its guarantees in force, as far as whoever asks has to do with them. */
    Optional<Tier> find(int holder, SignedInAs who) {
        String customsOf = who.participant().isCustoms() ? who.country().map(CountryCode::value).orElse("") : "";
        int asking = who.participant().id();
        return database.find("""
                select tier, grn from guarantee
                where holder = ? and type in ('0', '1') and state in ('ACTIVE', 'TOP_UP_REQUIRED')
                  and (holder = ? or guarantor = ? or registrar = ? or country = ?)
                order by tier, id limit 1""", row -> new Tier(row.number(1), row.text(2)), holder, asking, asking,
                asking, customsOf);
    }
}
