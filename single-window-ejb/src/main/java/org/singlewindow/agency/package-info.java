/**
 * What agencies do: each has one task for each declaration it must decide, in its {@link org.singlewindow.agency.Inbox}.
 *
 * <pre>
 * CREATED ─opened, acked─► DELIVERED ─claim─► CLAIMED ──┬─approve──► APPROVED, APPROVED_WITH_CONDITIONS
 *                             ▲─release, idle──┘        ├─refuse───► REFUSED
 *                                                       ├─ask──────► QUERY ──answer──► IN_REVIEW ─► (decide)
 *                                                       └─control──► INSPECTION ─────────────────► (decide)
 * any undecided, time over ─► OVERDUE (still to be decided)     sibling refused ─► WITHDRAWN     to be informed only ─► INFORMED
 * </pre>
 *
 * <p>{@code Deciding} locks the declaration before the task, so that of two officers one wins, the last approval releases exactly once,
 * and a refusal withdraws all siblings. {@code Clearance} says what the tasks together mean for the declaration.
 */
package org.singlewindow.agency;
