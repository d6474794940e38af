package org.singlewindow.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/**
 * The keys that evidence is and was signed with, on any node. Their public parts are for everybody: whoever is handed
 * evidence years later has to find the one that it was signed with.
 */
@ApplicationScoped
public class EvidenceKeys {

    private static final String SHOWN = "select fingerprint, algorithm, certificate, first_used_at from evidence_key";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** The one in use first, then those before, newest first. */
    public List<EvidenceKeyView> list() {
        Optional<SigningKey> ours = SigningKey.find();
        String current = ours.map(SigningKey::fingerprint).orElse("");
        List<EvidenceKeyView> used = database.list(SHOWN + " order by fingerprint = ? desc, first_used_at desc",
                row -> used(row, current), current);
        List<EvidenceKeyView> all = new ArrayList<>(used);
        ours.filter(key -> used.stream().noneMatch(each -> each.fingerprint().equals(key.fingerprint())))
                .ifPresent(key -> all.add(0, new EvidenceKeyView(key.fingerprint(), key.algorithm(),
                        Certificates.pem(key.chain()), Optional.empty(), true)));
        return all;
    }

    private static EvidenceKeyView used(Row row, String current) {
        return new EvidenceKeyView(row.text(1), row.text(2), row.text(3), row.findTime(4),
                row.text(1).equals(current));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(SigningKey key) {
        database.execute("""
                insert into evidence_key (fingerprint, algorithm, certificate, first_used_at) values (?, ?, ?, ?)
                on conflict do nothing""", key.fingerprint(), key.algorithm(), Certificates.pem(key.chain()),
                clock.instant());
    }
}
