/**
 * What happened. {@link org.singlewindow.audit.AuditTrail} writes every {@code DomainEvent} down in the transaction
 * that caused it, so nothing can happen unaudited; the table refuses change and deletion, and {@code Sealing} chains
 * its rows by hashes, so that a change made past that refusal is found by
 * {@link org.singlewindow.audit.AuditTrail#verify()}.
 */
package org.singlewindow.audit;
