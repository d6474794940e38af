/**
 * Rows by the million, as if the application had been at work for months: copies of a declaration that it did store.
 */
package org.singlewindow.bench.fill;
