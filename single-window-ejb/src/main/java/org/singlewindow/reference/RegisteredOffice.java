package org.singlewindow.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.singlewindow.kernel.CountryCode;

/** An {@link Office} as it is kept. */
@Entity
@Table(name = "office")
class RegisteredOffice extends RegisteredPlace {

    protected RegisteredOffice() {
        // for JPA
    }

    RegisteredOffice(Gazette.OfficeLine line, CountryCode country) {
        super(line.code(), country);
        stand(line);
    }

    void stand(Gazette.OfficeLine line) {
        stand(line.name(), line.unLocode());
    }

    Office view() {
        return new Office(id(), code(), country(), name(), unLocode(), retiredOn());
    }
}
