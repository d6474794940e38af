package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** To whom a declaration went, and the documents of its versions, oldest first. */
    record Reach(List<Integer> recipients, List<Long> versions) {}

    /** Both by one query: every release asks for them, that of a lodgement too. */
    Reach reach(long id) {
        List<?> rows = entities
                .createNativeQuery(
                        """
                select true, cast(unnest(recipients) as bigint) from declaration where id = ?1
                union all (select false, document_id from declaration_version where declaration_id = ?1 order by number)""")
                .setParameter(1, id).getResultList();
        Map<Boolean, List<Long>> numbers = rows.stream().map(Object[].class::cast).collect(Collectors.partitioningBy(
                row -> (Boolean) row[0],
                Collectors.mapping(row -> ((Number) row[1]).longValue(), Collectors.toList())));
        return new Reach(numbers.get(true).stream().map(Long::intValue).toList(), numbers.get(false));
    }

    /** Of these, the declarations that have ended. */
    Set<Long> ended(List<Long> ids) {
        List<?> rows = entities.createNativeQuery("""
                select id from declaration where id = any (cast(?1 as bigint[]))
                  and status = any (cast(?2 as text[]))""")
                .setParameter(1, SearchWords.array(ids))
                .setParameter(2, SearchWords.array(Stream.of(DeclarationStatus.values())
                        .filter(status -> !status.isOpen()).toList()))
                .getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
    }

    long nextSerialBlock() {
        return ((Number) entities.createNativeQuery("select nextval('mrn_seq')").getSingleResult()).longValue();
    }
}
