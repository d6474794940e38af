package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.singlewindow.kernel.CountryCode;

/** The tables {@code office} and {@code border_post}. */
@ApplicationScoped
class OfficeRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    /** Retired ones as well. */
    Places read() {
        List<Office> offices = entities.createQuery("select o from RegisteredOffice o", RegisteredOffice.class)
                .getResultStream().map(RegisteredOffice::view).toList();
        List<BorderPost> posts = entities.createQuery("select p from RegisteredPost p", RegisteredPost.class)
                .getResultStream().map(RegisteredPost::view).toList();
        return Places.of(offices, posts);
    }

    /** Of one country, retired ones as well. */
    List<RegisteredOffice> offices(CountryCode country) {
        return entities.createQuery("select o from RegisteredOffice o where o.country = :country",
                RegisteredOffice.class).setParameter("country", country).getResultList();
    }

    /** Of one country, retired ones as well. */
    List<RegisteredPost> posts(CountryCode country) {
        return entities.createQuery("select p from RegisteredPost p where p.country = :country",
                RegisteredPost.class).setParameter("country", country).getResultList();
    }

    void add(RegisteredPlace place) {
        entities.persist(place);
    }

    /** What the tables do not take is found here, and not when everything is over. */
    void settle() {
        entities.flush();
    }
}
