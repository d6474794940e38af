/**
 * How much of what is at stake a holder of transits has to lodge: 100, 50, 30 or 0 per cent, in each country of
 * guarantee. Each condition is decided once by customs there and kept ({@link org.singlewindow.tier.EvidenceVerdict}),
 * or computed of what is known anyway; what follows of them is explained line by line
 * ({@link org.singlewindow.tier.TierView}). A share becomes lower by a decision alone, and the whole again at once
 * where a debt is not paid.
 *
 * <p>It knows nothing of guarantees: what it has to know of them, and who has to know of it, are ports.
 */
package org.singlewindow.tier;
