package org.singlewindow.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.NumbersOfRegister;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.SearchPattern;
import org.singlewindow.schema.Database;

/** The table {@code registration}. */
@ApplicationScoped
class RegistrationRepository implements NumbersOfRegister {

    private static final int MOST_OTHERS = 10;
    private static final String WANTED = "where r.country = :country and r.state = :state and (lower(r.name) like :words"
            + " or lower(r.localName) like :words or lower(r.number) like :words) ";

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String name) {
        database.lock(name);
    }

    void add(Registration registration) {
        entities.persist(registration);
        entities.flush();
    }

    /** With the version that a change has made. */
    RegistrationView settled(Registration registration) {
        entities.flush();
        return registration.view();
    }

    Optional<Registration> find(String reference) {
        return first("select r from Registration r where r.reference = :word", reference);
    }

    Optional<Registration> findSentUnder(String key) {
        return first("select r from Registration r where r.sentUnder = :word", key);
    }

    Optional<Registration> findLocked(String reference) {
        return find(reference).map(found -> {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
            return found;
        });
    }

    private Optional<Registration> first(String query, String word) {
        return entities.createQuery(query, Registration.class).setParameter("word", word).getResultStream()
                .findFirst();
    }

    /** Those that wait come oldest first, decided ones newest first. */
    List<Registration> list(Wanted wanted, long after, int most) {
        boolean waiting = wanted.state() == RegistrationState.WAITING;
        String order = waiting ? "and r.id > :after order by r.id" : "and r.id < :after order by r.id desc";
        return asked(entities.createQuery("select r from Registration r " + WANTED + order, Registration.class), wanted)
                .setParameter("after", after == 0 && !waiting ? Long.MAX_VALUE : after).setMaxResults(most)
                .getResultList();
    }

    long count(Wanted wanted) {
        return asked(entities.createQuery("select count(r) from Registration r " + WANTED, Long.class), wanted)
                .getSingleResult();
    }

    /** @param words that the firm's name or number holds; empty for all */
    record Wanted(CountryCode country, RegistrationState state, String words) {}

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, Wanted wanted) {
        return query.setParameter("country", wanted.country()).setParameter("state", wanted.state())
                .setParameter("words", SearchPattern.containing(wanted.words()));
    }

    @Override
    public List<Numbered> numbers() {
        return entities
                .createQuery("select r.code, r.number from Registration r where r.state = :state order by r.id",
                        Object[].class)
                .setParameter("state", RegistrationState.APPROVED).getResultStream()
                .map(row -> new Numbered((String) row[0], (String) row[1])).toList();
    }

    /** Others of that country under that number, however it is written. */
    List<Registration> namesakes(Registration registration) {
        return others(registration, "=");
    }

    /** Others under a number that differs in nothing but zeros in front and the letters of the country. */
    List<Registration> alike(Registration registration) {
        return others(registration, "<>");
    }

    private List<Registration> others(Registration registration, String whole) {
        return entities
                .createQuery("select r from Registration r where r.country = :country and r.numberCore = :core"
                        + " and r.numberFolded " + whole + " :whole and r.id <> :id order by r.id", Registration.class)
                .setParameter("country", registration.country()).setParameter("core", registration.numberCore())
                .setParameter("whole", registration.numberFolded()).setParameter("id", registration.id())
                .setMaxResults(MOST_OTHERS).getResultList();
    }

    long waiting(CountryCode country) {
        return entities.createQuery("select count(r) from Registration r where r.country = :country"
                + " and r.state = :state", Long.class).setParameter("country", country)
                .setParameter("state", RegistrationState.WAITING).getSingleResult();
    }
}
