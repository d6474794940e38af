package org.singlewindow.identity;

/** How far somebody's say goes in a use case: the cells of the {@link Policy}, the widest last. */
public enum Reach {

    /** Not for them. */
    NOTHING,
    /** Everything there is, but neither goods nor parties nor documents of it. */
    OUTLINE,
    /** What is their participant's own: what it lodged or sent, what was sent to it, what it has to decide. */
    OWN,
    /** What is of any agency of their country. */
    COUNTRY,
    /** Everything there is. */
    REGION
}
