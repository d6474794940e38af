/** The first pages: signing in and out, and what waits for whoever has. */
package org.singlewindow.web.home;
