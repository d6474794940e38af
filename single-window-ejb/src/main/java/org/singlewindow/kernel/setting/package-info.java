/**
 * The one list of settings, what each takes, and how what the operator wrote is read. Plain Java, since two read it:
 * the launcher, before there is a server, and the application, through the server's MicroProfile Config. What one of
 * them takes for yes, the other does too.
 */
package org.singlewindow.kernel.setting;
