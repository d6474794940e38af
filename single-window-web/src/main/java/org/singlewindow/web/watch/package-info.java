/**
 * What whoever keeps watch gets to see: who signs in, who is refused, what administrators and supervisors change. Each
 * is a line of the log {@code org.singlewindow.security} and counts in {@code /metrics}.
 *
 * <pre> SignInMechanism ─┐ WatchFilter ─────┼─► SecurityLog ─► Rationing: the first few as they are, the rest summed up
 * each minute ─► one line Deeds ───────────┘ </pre>
 *
 * Lines are made by {@link org.singlewindow.web.watch.Occurrence} alone, so that nothing a stranger types can forge
 * one.
 */
package org.singlewindow.web.watch;
