/**
 * What waits for somebody, whatever it is: a list that is read, and no more. Each feature hands over the items of its
 * own that somebody may see, in the order and with the states of its own; the desk lays them side by side, the most
 * urgent first. It keeps nothing, so that nothing is written twice and lodging pays for none of it.
 *
 * <p>A further kind of item is a {@link org.singlewindow.desk.DeskFeed} more.
 */
package org.singlewindow.desk;
