package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.singlewindow.kernel.Moments;

/** The table {@code region_version}. */
@ApplicationScoped
class RegionVersionRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    RegionVersions read() {
        List<?> rows = entities
                .createNativeQuery(
                        """
                select country, version, sha256, loaded_by, cast(extract(epoch from loaded_at) * 1000000 as bigint) from region_version""")
                .getResultList();
        Map<String, RegionVersions.InForce> byHome = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            byHome.put((String) row[0], new RegionVersions.InForce((Integer) row[1], (String) row[2], (String) row[3],
                    Moments.ofMicros(((Number) row[4]).longValue())));
        }
        return new RegionVersions(Map.copyOf(byHome));
    }

    /** Nodes that start together wait for one another here; the lock goes with the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('region_version'))) as locked")
                .getResultList();
    }

    /** From here on {@link #undo} takes everything back. */
    void mark() {
        entities.createNativeQuery("savepoint rehearsal").executeUpdate();
    }

    void undo() {
        entities.createNativeQuery("rollback to savepoint rehearsal").executeUpdate();
        entities.clear();
    }

    void put(String home, RegionVersions.InForce now) {
        entities.createNativeQuery("""
                insert into region_version (country, version, sha256, loaded_at, loaded_by) values (?, ?, ?, cast(? as timestamptz), ?)
                on conflict (country) do update set version = excluded.version, sha256 = excluded.sha256,
                    loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by""")
                .setParameter(1, home).setParameter(2, now.version()).setParameter(3, now.sha256())
                .setParameter(4, now.at().toString()).setParameter(5, now.by()).executeUpdate();
    }
}
