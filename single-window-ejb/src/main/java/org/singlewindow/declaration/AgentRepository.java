package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code declaration_agent}. */
@ApplicationScoped
class AgentRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    Optional<Agent> find(long document) {
        return Optional.ofNullable(entities.find(Agent.class, document));
    }

    /** Of these declarations those of which it sent any version. */
    List<Long> sent(int agent, Collection<Long> declarations) {
        return entities.createQuery(
                "select distinct a.declaration from Agent a where a.agent = :agent and a.declaration in :declarations",
                Long.class).setParameter("agent", agent).setParameter("declarations", declarations).getResultList();
    }

    /** Whether it sent any version of the declaration. */
    boolean sent(int agent, long declaration) {
        return !entities
                .createQuery("select a.document from Agent a where a.agent = :agent and a.declaration = :declaration",
                        Long.class)
                .setParameter("agent", agent).setParameter("declaration", declaration).setMaxResults(1).getResultList()
                .isEmpty();
    }
}
