/** The country's pages: its queue, and for a supervisor the tasks of all its agencies. */
package org.singlewindow.web.country;
