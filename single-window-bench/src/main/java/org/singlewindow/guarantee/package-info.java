/** What a lock costs without a door, a declaration or a movement around it. */
package org.singlewindow.guarantee;
