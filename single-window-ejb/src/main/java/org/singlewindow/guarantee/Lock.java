package org.singlewindow.guarantee;

import java.time.Instant;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;

/** A part of a guarantee that answers for one movement. @param position of the reference, from 1 */
public record Lock(Grn grn, int position, Money amount, Instant at) {}
