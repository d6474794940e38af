package org.singlewindow.transit;

import java.time.Instant;

/**
 * An event as it is kept.
 *
 * @param number     which of the movement's, from 1
 * @param recordedAt when it was told
 * @param actor      sign-in of whoever told it
 * @param party      code of whom that acts for
 * @param state      how the movement stood then
 */
record Recorded(int number, Happening happening, Instant recordedAt, String actor, String party,
        MovementState state) {}
