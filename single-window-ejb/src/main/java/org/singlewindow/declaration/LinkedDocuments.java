package org.singlewindow.declaration;

import java.util.List;

/**
 * A document, and the one that goes on from it, each as it was received.
 *
 * @param refused goods items of the earlier one that never left
 */
public record LinkedDocuments(byte[] followed, byte[] follower, List<Integer> refused) {

    public LinkedDocuments {
        refused = List.copyOf(refused);
    }
}
