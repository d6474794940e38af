/**
 * Goods on their way under a guarantee: one movement for all countries, by the number of the declaration that began it,
 * and in each country of the way one operation.
 *
 * <p>What happens is a row that is only ever added; how a movement stands is what its rows come to
 * ({@link org.singlewindow.transit.Course}), and everything beside them is there to be looked up by. Who reports
 * something comes in by {@link org.singlewindow.transit.Reporting}; what declarations ask of guarantees is answered by
 * {@code Cover}.
 */
package org.singlewindow.transit;
