/**
 * How long a case is kept, and what becomes of it then. Each country says for how many years
 * ({@link org.singlewindow.retention.RetentionRules}); the longest of all that a case concerns counts. Customs may hold
 * a case back ({@link org.singlewindow.retention.HoldingCases}). What would be removed is shown first
 * ({@link org.singlewindow.retention.RetentionOverview}); an order names what was shown, and
 * {@link org.singlewindow.retention.Clearing} carries it out piece by piece. Each feature removes its own rows; the
 * audit trail stays as it is, and a tombstone says what there was.
 */
package org.singlewindow.retention;
