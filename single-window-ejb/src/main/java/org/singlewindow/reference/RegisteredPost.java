package org.singlewindow.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.singlewindow.kernel.CountryCode;

/** A {@link BorderPost} as it is kept. */
@Entity
@Table(name = "border_post")
class RegisteredPost extends RegisteredPlace {

    private CountryCode neighbour;

    private String modes;

    protected RegisteredPost() {
        // for JPA
    }

    RegisteredPost(Gazette.PostLine line, CountryCode country) {
        super(line.code(), country);
        stand(line);
    }

    void stand(Gazette.PostLine line) {
        stand(line.name(), line.unLocode());
        neighbour = line.neighbour();
        modes = line.modes();
    }

    BorderPost view() {
        return new BorderPost(id(), code(), country(), name(), neighbour, unLocode(), modes, retiredOn());
    }
}
