/**
 * The whole from outside: the assembled jar in a JVM of its own, spoken to as its clients do, over REST, SOAP and a
 * browser.
 *
 * <p>{@link org.singlewindow.system.SystemUnderTest} starts it once for all tests, or uses one that is running already
 * ({@code -Dsw.url=http://127.0.0.1:8080}). Tests share it and its data, so each makes its own declarations and expects
 * those of others beside them. They run one after the other; what starts a window of its own says so by
 * {@link org.singlewindow.system.BesideTheOthers} and runs meanwhile.
 */
package org.singlewindow.system;
