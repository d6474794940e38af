package org.singlewindow.guarantee;

/** In what part somebody has to do with a guarantee; whoever has none, for them there is none. */
public enum GuaranteeSide {
    HOLDER, GUARANTOR,
    /** Of the country of guarantee. */
    CUSTOMS,
    /** Holds an access code of it. */
    AGENT,
    /** Looks at those of their country. */
    OVERSEER
}
