package org.singlewindow.transit;

import java.util.Optional;

/**
 * Which movements somebody wants to see.
 *
 * @param office  that is named as that of departure, of destination or on the way
 * @param overdue only what should have arrived, or waits for something in vain
 * @param words   a number: of the movement, the vehicle or a seal
 * @param before  what to go on behind
 */
public record MovementQuery(Optional<MovementState> state, Optional<String> office, boolean overdue,
        Optional<String> words, long before, int size) {

    public static final int MOST = 200;

    public static MovementQuery all() {
        return new MovementQuery(Optional.empty(), Optional.empty(), false, Optional.empty(), Long.MAX_VALUE, MOST);
    }
}
