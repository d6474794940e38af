/**
 * What happened. {@link org.singlewindow.audit.AuditTrail} writes every {@code DomainEvent} down in the transaction
 * that caused it, so nothing can happen unaudited; the table refuses change and deletion, and {@code Sealing} chains
 * its rows by hashes. {@code Chain} goes along them and finds a change made past that refusal: every few minutes and
 * every night ({@code Rounds}), when an administrator asks ({@link org.singlewindow.audit.TrailWatching}), and from a
 * terminal ({@link org.singlewindow.audit.VerifyCommand}).
 */
package org.singlewindow.audit;
