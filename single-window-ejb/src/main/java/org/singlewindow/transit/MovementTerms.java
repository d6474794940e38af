package org.singlewindow.transit;

/**
 * The terms of one movement, in days. They are fixed in the event of its release, and it is finished under them,
 * whatever its countries say later.
 *
 * @param limit  from the release to the arrival
 * @param holder to answer an enquiry
 * @param office of destination, to answer one
 */
public record MovementTerms(int limit, int holder, int office, int discrepancy) {

    /** Of one that was released before countries could say otherwise. */
    static MovementTerms usual(int countries) {
        return new MovementTerms(countries * TermKind.LIMIT.usual(), TermKind.HOLDER_ANSWERS.usual(),
                TermKind.OFFICE_ANSWERS.usual(), TermKind.DISCREPANCY.usual());
    }
}
