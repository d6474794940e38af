package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.singlewindow.kernel.CountryCode;

/** The table {@code rule_switch}. */
@ApplicationScoped
class RuleSwitchRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    List<KeptRuleSwitch> read() {
        return entities.createQuery("select s from KeptRuleSwitch s order by s.country, s.rule", KeptRuleSwitch.class)
                .getResultList();
    }

    List<KeptRuleSwitch> list(CountryCode country) {
        return entities.createQuery("select s from KeptRuleSwitch s where s.country = :country", KeptRuleSwitch.class)
                .setParameter("country", country.value()).getResultList();
    }

    void add(KeptRuleSwitch line) {
        entities.persist(line);
    }

    void remove(KeptRuleSwitch line) {
        entities.remove(line);
    }
}
