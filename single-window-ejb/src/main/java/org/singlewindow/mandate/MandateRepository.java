package org.singlewindow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** The table {@code mandate}. */
@ApplicationScoped
class MandateRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    /** Whose mandates are asked for; one of the three is there, or all are. */
    record Of(Optional<Integer> firm, Optional<CountryCode> country) {

        static final Of ALL = new Of(Optional.empty(), Optional.empty());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String name) {
        database.lock(name);
    }

    void add(Mandate mandate) {
        entities.persist(mandate);
        entities.flush();
    }

    /** So that its version is the one that a change has made. */
    void settle() {
        entities.flush();
    }

    Optional<Mandate> find(long number) {
        return Optional.ofNullable(entities.find(Mandate.class, number));
    }

    Optional<Mandate> findLocked(long number) {
        return find(number).map(found -> {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
            return found;
        });
    }

    Optional<Mandate> findSentUnder(int trader, String key) {
        return entities
                .createQuery("select m from Mandate m where m.trader = :trader and m.sentUnder = :key", Mandate.class)
                .setParameter("trader", trader).setParameter("key", key).getResultStream().findFirst();
    }

    /**
     * All between the two, newest first, none of which anybody ends before this transaction has: several may hold them
     * so at once, since none of them changes anything. JPA's own lock for reading would let one in after another.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Held> listHeld(int trader, int broker) {
        return database.list("""
                select id, procedures, representation, first_day::text, last_day::text, begins_at, ends_at, ending
                from mandate where broker = ? and trader = ? order by id desc for share""", MandateRepository::held,
                broker, trader);
    }

    private static Held held(Row row) {
        return new Held(row.id(1), Procedure.list(row.text(2)), Representation.valueOf(row.text(3)),
                new Held.Span(LocalDate.parse(row.text(4)), LocalDate.parse(row.text(5)), row.time(6), row.time(7)),
                row.findText(8).map(MandateState::valueOf));
    }

    List<Integer> listTraders(int broker) {
        return entities.createQuery("select distinct m.trader from Mandate m where m.broker = :broker", Integer.class)
                .setParameter("broker", broker).getResultList();
    }

    List<Mandate> listBetween(int trader, int broker) {
        return entities
                .createQuery("select m from Mandate m where m.broker = :broker and m.trader = :trader", Mandate.class)
                .setParameter("broker", broker).setParameter("trader", trader).getResultList();
    }

    /** Newest first, behind a number. */
    List<Mandate> list(Of whose, long before, int most) {
        String which = whose.firm().map(firm -> " and (m.trader = :firm or m.broker = :firm)").orElse("")
                + whose.country().map(country -> " and m.country = :country").orElse("");
        var query = entities
                .createQuery("select m from Mandate m where m.id < :before" + which + " order by m.id desc",
                        Mandate.class)
                .setParameter("before", before).setMaxResults(most);
        whose.firm().ifPresent(firm -> query.setParameter("firm", firm));
        whose.country().ifPresent(country -> query.setParameter("country", country));
        return query.getResultList();
    }

    List<Mandate> listGivenBy(int trader, int most) {
        return entities
                .createQuery("select m from Mandate m where m.trader = :trader order by m.id desc", Mandate.class)
                .setParameter("trader", trader).setMaxResults(most).getResultList();
    }

    List<Mandate> listHeldBy(int broker, int most) {
        return entities
                .createQuery("select m from Mandate m where m.broker = :broker order by m.id desc", Mandate.class)
                .setParameter("broker", broker).setMaxResults(most).getResultList();
    }
}
