package org.singlewindow.guarantee;

/** Why one reference does not cover. @param position which of the document's, from 1 @param grn as it was written */
public record Ground(int position, String grn, GuaranteeReason reason) {}
