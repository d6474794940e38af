/**
 * Tests inside the server, on the whole built archive plus the test, where the container itself is the point: what it
 * does with a transaction when somebody in it fails. All else is tested from outside, in {@code system}.
 */
package org.singlewindow.container;
