/**
 * Where the WCO document ends and the declaration begins. {@link org.singlewindow.declaration.wire.Intake} is the one
 * entry of every door; behind it nobody sees XML, save those who write answers here.
 */
package org.singlewindow.declaration.wire;
