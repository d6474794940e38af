package org.singlewindow.reference;

import org.singlewindow.testing.Wiring;

/** The lists as they are written down when a node starts; in the caller's transaction. */
public final class StartedLists {

    private StartedLists() {
    }

    public static void on(Wiring node) {
        node.get(Recording.class).recordField();
    }
}
