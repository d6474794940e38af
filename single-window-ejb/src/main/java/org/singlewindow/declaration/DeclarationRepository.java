package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The table {@code declaration}, for whoever changes it. */
@ApplicationScoped
class DeclarationRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    Optional<Declaration> findLocked(long id) {
        return Optional.ofNullable(entities.find(Declaration.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Declaration getLocked(long id) {
        return findLocked(id).orElseThrow(() -> new IllegalArgumentException("there is no declaration " + id));
    }

    List<Integer> listRecipients(long id) {
        List<?> rows = entities.createNativeQuery("select unnest(recipients) from declaration where id = ?")
                .setParameter(1, id).getResultList();
        return rows.stream().map(row -> ((Number) row).intValue()).toList();
    }

    long nextSerialBlock() {
        return ((Number) entities.createNativeQuery("select nextval('mrn_seq')").getSingleResult()).longValue();
    }
}
