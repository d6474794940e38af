/** The officer's pages: the inbox, and one task with all that is needed to decide it. */
package org.singlewindow.web.agency;
