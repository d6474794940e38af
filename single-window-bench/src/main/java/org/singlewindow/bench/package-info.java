/**
 * What the single window costs, one command for each question; every answer is a table and a picture in
 * {@code results}.
 */
package org.singlewindow.bench;
