/**
 * Mandates: a trader lets a customs broker of its country lodge for it ({@link org.singlewindow.mandate.Giving}), for
 * some procedures and until a day. The trader may take it back and the broker give it back at any time
 * ({@link org.singlewindow.mandate.EndingMandate}); both see it ({@link org.singlewindow.mandate.Mandates}), and so
 * does their country's customs.
 *
 * <pre> AHEAD ──first day begins──► IN_FORCE ──last day ends──► RUN_OUT └───────────┬────────────────┘ ├─ the trader
 * withdraws ──► WITHDRAWN └─ the broker renounces ──► RENOUNCED </pre>
 *
 * <p>Whether somebody may lodge for somebody is asked within the lodging's own transaction
 * ({@link org.singlewindow.mandate.Authorising}), which holds the mandate until its end: a withdrawal at the same
 * moment comes wholly before or wholly after.
 */
package org.singlewindow.mandate;
