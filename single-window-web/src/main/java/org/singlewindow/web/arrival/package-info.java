/**
 * Where a request really comes from and by which address it reached us, when proxies stand between: what they say is
 * believed of those that the operator named ({@code SW_TRUSTED_PROXIES}), and of nobody else.
 *
 * <pre> client ─► proxy ─► proxy ─► listener ─► ArrivalFilter ─► pages and doors see the client's address, scheme and
 * host {@link org.singlewindow.web.arrival.FrontDoor}: pure, and asked by the sign-in as well </pre>
 */
package org.singlewindow.web.arrival;
