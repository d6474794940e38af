package org.singlewindow.transit;

/** What somebody found who looked: at the goods, at papers, or for a movement that did not arrive. */
public enum FoundGoods {
    /** All is as declared; the goods are there. */
    CONFORM,
    /** Something differs, and no debt comes of it. */
    MINOR,
    /** Goods are missing or other ones, or nobody has seen them. */
    MAJOR;

    boolean isWell() {
        return this != MAJOR;
    }
}
