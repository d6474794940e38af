/**
 * The guarantee for goods in transit: one, good in every country of the way. A guarantor answers for a holder up to an
 * amount; a movement locks its part of it on release and gives it back on discharge
 * ({@link org.singlewindow.guarantee.GuaranteeLocks}).
 *
 * <p>It knows nothing of declarations or movements but their number.
 */
package org.singlewindow.guarantee;
