package org.singlewindow.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/**
 * A case that a country's customs keeps back from being removed, whatever its age: set with a reason, and lifted with
 * one by the same country. A hold that was lifted stays to be read, and another may be set.
 */
@Entity
@Table(name = "legal_hold")
class LegalHold {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "legal_hold")
    @SequenceGenerator(name = "legal_hold", sequenceName = "legal_hold_seq", allocationSize = 1)
    private long id;

    private long declaration;

    private String mrn;

    private String country;

    private String reason;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "lifted_by")
    private String liftedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "lift_reason")
    private String liftReason;

    protected LegalHold() {
        // for JPA
    }

    LegalHold(long declaration, Mrn mrn, CountryCode country, Word word) {
        this.declaration = declaration;
        this.mrn = mrn.value();
        this.country = country.value();
        reason = word.reason();
        setBy = word.by();
        setAt = word.at();
    }

    /** Who says something of a hold, when, and why. */
    record Word(String by, Instant at, String reason) {}

    boolean isOf(CountryCode home) {
        return country.equals(home.value());
    }

    boolean isStanding() {
        return liftedAt == null;
    }

    void lift(Word word) {
        if (!isStanding()) {
            throw new IllegalStateException("hold " + id + " was lifted before");
        }
        liftedBy = word.by();
        liftedAt = word.at();
        liftReason = word.reason();
    }

    HoldView view() {
        return new HoldView(id, country, reason, setBy, setAt, Optional.ofNullable(liftedBy),
                Optional.ofNullable(liftedAt), Optional.ofNullable(liftReason));
    }
}
