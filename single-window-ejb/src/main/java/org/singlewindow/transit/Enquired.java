package org.singlewindow.transit;

/** Who is asked in an enquiry what became of the goods. */
public enum Enquired {
    HOLDER, OFFICE;

    int days(MovementTerms terms) {
        return this == HOLDER ? terms.holder() : terms.office();
    }
}
