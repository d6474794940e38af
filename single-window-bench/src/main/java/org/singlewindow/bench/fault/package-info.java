/**
 * Kills under load, and whether everybody's word still holds afterwards: what was accepted is there, what was
 * acknowledged stays so.
 */
package org.singlewindow.bench.fault;
