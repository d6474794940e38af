/**
 * The trader's single submission: WCO {@code Declaration} (42A) in, WCO {@code Response} (07B) out.
 *
 * <pre> ┌──ask──► QUERY ───answer──┐ PENDING ───┤ ├──► PENDING ──all approve──► RELEASED ──► CLEARED └─control─►
 * INSPECTION ────┘ │ └──one refuses──► REJECTED (CANCELLED, HELD: by later messages) </pre>
 *
 * <p>Where agencies decide about single goods items, some may go before others (PARTIALLY_RELEASED), or without them.
 *
 * <p>Reading order: {@code wire.Intake} → {@code wire.DeclarationReader} → {@link org.singlewindow.declaration.Lodging}
 * → {@code LodgementRules} → {@code delivery.FanOut}. Afterwards agencies decide, and
 * {@link org.singlewindow.declaration.Following} draws the consequence.
 * {@link org.singlewindow.declaration.Declarations} is all anybody can read.
 */
package org.singlewindow.declaration;
