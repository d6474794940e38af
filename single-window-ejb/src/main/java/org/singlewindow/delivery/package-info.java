/**
 * The durable queue of every agency and country, in PostgreSQL.
 *
 * <p>{@link org.singlewindow.delivery.FanOut} takes a lodged document in, with everything that belongs to it, by one
 * statement; {@link org.singlewindow.delivery.Outbox} sends what follows from it.
 * {@link org.singlewindow.delivery.Queue} is what a recipient sees: headers, leased pulls, acknowledgements. The queue
 * table holds open work only; how each delivery ended is told by {@code delivery_state}, what nobody could deliver lies
 * in {@code dead_letter} until an operator sends it on. What waits for a recipient that has no system is closed when
 * its case has ended: {@link org.singlewindow.delivery.Unattended}.
 *
 * <pre> PENDING ──pull──► IN_FLIGHT ──OK──► DELIVERED ──WARNING──► DELIVERED_WITH_WARNINGS ▲ ▲ │ │ │ └──lease over──┘
 * └──FAILED──► FAILED (waits) ──last attempt──► DEAD ──operator──► PENDING └─────────────────────────────────────┘
 * </pre>
 *
 * <p>A document's number rises in every queue, and what a header list has once passed over stays passed over: see
 * {@code Horizon}. Order is kept per recipient and case: a document waits until the one before it in the same case has
 * left that recipient's queue.
 */
package org.singlewindow.delivery;
