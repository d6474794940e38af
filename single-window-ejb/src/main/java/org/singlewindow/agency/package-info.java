/**
 * What agencies do: each has one task for each declaration it must decide, in its
 * {@link org.singlewindow.agency.Inbox}. On the {@link org.singlewindow.desk.Desks} tasks lie beside whatever else
 * waits.
 *
 * <pre> CREATED ─opened, acked─► DELIVERED ─claim─► CLAIMED ──┬─approve──► APPROVED, APPROVED_WITH_CONDITIONS
 * ▲─release, idle──┘ ├─refuse───► REFUSED ├─ask──────► QUERY ──answer──► IN_REVIEW ─► (decide) └─control──► INSPECTION
 * ──result──► IN_REVIEW ─► (decide) any at hand, time over ─► OVERDUE (still to be decided) sibling refused,
 * declaration cancelled, or amended in what it is about ─► WITHDRAWN (and another task) to be informed only ─► INFORMED
 * </pre>
 *
 * <p>A decision may be about some goods items only ({@code ItemDecisions}): the task stays open for the rest, and with
 * the last item it is approved, refused, or approved in part. {@code Opinion} says what all agencies together mean for
 * each item.
 *
 * <p>A task is at hand while the agency waits for nobody else; one whose time is over while it waits becomes overdue
 * when it is back.
 *
 * <p>{@code Deciding} locks the declaration before the task, so that of two officers one wins, the last approval
 * releases exactly once, and a refusal withdraws all siblings. {@code Clearance} says what the tasks together mean for
 * the declaration.
 */
package org.singlewindow.agency;
