package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.singlewindow.kernel.CountryCode;

/** The table {@code code_override}. */
@ApplicationScoped
class CodeOverrideRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    List<CodeOverride> read() {
        return entities.createQuery("select c from OwnCode c order by c.country, c.list, c.code", OwnCode.class)
                .getResultList().stream().map(OwnCode::view).toList();
    }

    List<OwnCode> list(CountryCode country) {
        return entities.createQuery("select c from OwnCode c where c.country = :country", OwnCode.class)
                .setParameter("country", country.value()).getResultList();
    }

    void add(OwnCode code) {
        entities.persist(code);
    }

    void remove(OwnCode code) {
        entities.remove(code);
    }
}
