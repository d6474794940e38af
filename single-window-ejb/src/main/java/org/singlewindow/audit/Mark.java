package org.singlewindow.audit;

/**
 * How far the chain was found right.
 *
 * @param seal number of the last seal that was; 0 before the first
 * @param hash of that seal; empty before the first
 */
record Mark(long seal, byte[] hash) {

    static final Mark START = new Mark(0, new byte[0]);

    boolean isStart() {
        return seal == 0;
    }
}
