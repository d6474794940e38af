package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The table {@code declaration_version}. */
@ApplicationScoped
class VersionRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    /** Of one declaration, oldest first. */
    List<Version> list(long declaration) {
        return entities
                .createQuery("select v from Version v where v.declaration = :declaration order by v.number",
                        Version.class)
                .setParameter("declaration", declaration).getResultList();
    }

    Optional<Version> find(long declaration, int number) {
        return entities.createQuery(
                "select v from Version v where v.declaration = :declaration and v.number = :number", Version.class)
                .setParameter("declaration", declaration).setParameter("number", number).getResultStream().findFirst();
    }
}
