package org.singlewindow.guarantee;

import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;

/**
 * One reference of a document to a guarantee. Types without a number, such as a waiver by law, have no part: nothing is
 * locked for them.
 *
 * @param accessCode   as the document has it; empty where it has none
 * @param securityType the type it says, of code list CL251; empty where it says none
 * @param amount       what this reference is to answer for, more than nothing: nobody fills in what the document leaves
 *                     out
 * @param position     which of the document's, from 1
 */
public record CoverPart(Grn grn, String accessCode, String securityType, Money amount, int position) {

    public CoverPart {
        if (!amount.isPositive() || position < 1) {
            throw new IllegalArgumentException("reference " + position + " answers for " + amount);
        }
    }
}
