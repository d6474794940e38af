/**
 * Who must see a declaration, and who must approve it. Each participating country keeps a table of rules: whatever
 * {@link org.singlewindow.routing.RoutingCriteria} there are → agency and duty. Every participating country of the
 * journey gets its own queue besides. The rules are data; planning is a pure function of them, and tells its reasons.
 */
package org.singlewindow.routing;
