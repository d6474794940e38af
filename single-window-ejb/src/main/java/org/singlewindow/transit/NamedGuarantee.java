package org.singlewindow.transit;

/** A guarantee that a movement names, as its declaration has it. @param position from 1 */
record NamedGuarantee(int position, String type, String reference, String accessCode, String amount,
        String currency) {}
