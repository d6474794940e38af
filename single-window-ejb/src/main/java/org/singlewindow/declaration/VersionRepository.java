package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.singlewindow.schema.Database;

/** The table {@code declaration_version}. */
@ApplicationScoped
class VersionRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    /** Of one declaration, oldest first. */
    List<Version> list(long declaration) {
        return entities
                .createQuery("select v from Version v where v.declaration = :declaration order by v.number",
                        Version.class)
                .setParameter("declaration", declaration).getResultList();
    }

    /** Of one that was sent for the declarant, by whom and under which mandate too. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Declaration declaration, long document, VersionKeeping.Next version) {
        database.execute("""
                insert into declaration_version (declaration_id, number, document_id, sender, made_at, function_code)
                values (?, ?, ?, ?, ?, ?)""", declaration.id(), declaration.version(), document,
                version.call().sender(), version.at(), version.call().request().functionCode());
        version.draft().findings().principal()
                .ifPresent(by -> database.execute(
                        """
                        insert into declaration_agent (document_id, declaration_id, agent, mandate) values (?, ?, ?, ?)""",
                        document, declaration.id(), version.call().sender(), by.mandate()));
    }

    Optional<Version> find(long declaration, int number) {
        return entities.createQuery(
                "select v from Version v where v.declaration = :declaration and v.number = :number", Version.class)
                .setParameter("declaration", declaration).setParameter("number", number).getResultStream().findFirst();
    }
}
