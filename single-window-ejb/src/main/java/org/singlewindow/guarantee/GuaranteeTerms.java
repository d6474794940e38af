package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Snapshot;

/** Which guarantees each country takes, and how it counts what is at stake; in memory. */
@ApplicationScoped
public class GuaranteeTerms {

    @Inject
    TermsRepository repository;

    private final Snapshot<Map<CountryCode, NationalTerms>> terms = new Snapshot<>(() -> repository.read());

    public NationalTerms list(CountryCode country) {
        return terms.get().getOrDefault(country, NationalTerms.SILENT);
    }

    /** Brings a country's to what its files say, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(CountryCode country, NationalTerms now) {
        repository.replace(country, now);
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        terms.refresh();
    }
}
