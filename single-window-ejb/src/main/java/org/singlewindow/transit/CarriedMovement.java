package org.singlewindow.transit;

/** A movement on the road, for whoever drives it. @param next where to go, and who tells what there */
public record CarriedMovement(MovementRow row, StillToDo next) {}
