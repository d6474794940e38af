/**
 * The values everyone speaks: numbers, codes and the vocabulary of refusal. A value that exists is valid; whoever holds
 * an {@link org.singlewindow.kernel.Mrn} need not check it again. Nothing here knows a database, a message or a screen.
 *
 * <p>In the whole project nothing is {@code null} unless its comment says so.
 */
package org.singlewindow.kernel;
