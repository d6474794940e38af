package org.singlewindow.delivery;

import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/**
 * What is told of a delivery is about the declaration that its document belongs to; the delivery itself where it
 * belongs to none.
 */
final class About {

    /** Kind and reference, of a document {@code d}. */
    static final String DOCUMENT = "case when d.mrn is null then 'DELIVERY' else 'DECLARATION' end, coalesce(d.mrn, d.id::text)";

    private About() {
    }

    static Subject of(Optional<Mrn> declaration, long number) {
        return declaration.map(Subject::declaration).orElseGet(() -> Subject.delivery(number));
    }
}
