package org.singlewindow.reference;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * A place in its country's register. It is never deleted, because lanes, events and past journeys belong to it: one
 * that is no longer named is retired, and is the same place when it is named again.
 */
@MappedSuperclass
abstract class RegisteredPlace {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "place_seq")
    @SequenceGenerator(name = "place_seq", sequenceName = "place_seq", allocationSize = 1)
    private int id;

    private String code;

    private CountryCode country;

    private String name;

    @Column(name = "un_locode")
    private String unLocode;

    private boolean active;

    @Column(name = "retired_on")
    private LocalDate retiredOn;

    protected RegisteredPlace() {
        // for JPA
    }

    RegisteredPlace(String code, CountryCode country) {
        this.code = code;
        this.country = country;
    }

    int id() {
        return id;
    }

    String code() {
        return code;
    }

    CountryCode country() {
        return country;
    }

    String name() {
        return name;
    }

    String unLocode() {
        return unLocode;
    }

    Optional<LocalDate> retiredOn() {
        return Optional.ofNullable(retiredOn);
    }

    /** Its country names it, as this, for the first time or again. */
    void stand(String asName, String atLocode) {
        name = asName;
        unLocode = atLocode;
        active = true;
        retiredOn = null;
    }

    /** Its country names it no longer. The day on which that began stays. */
    void retire(LocalDate today) {
        if (active) {
            active = false;
            retiredOn = today;
        }
    }
}
