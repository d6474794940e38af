package org.singlewindow.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.singlewindow.kernel.CountryCode;

/** Puts a new version of a country's rules into force, in the caller's transaction. */
@ApplicationScoped
public class Ruling {

    @Inject
    RuleRepository repository;

    @Inject
    Routing routing;

    @Transactional(Transactional.TxType.MANDATORY)
    public void rule(CountryCode country, int version, List<RuleView> lines, List<UrgentGoods> urgent) {
        repository.add(country, version, lines);
        repository.addUrgent(country, version, urgent);
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        routing.refresh();
    }
}
