package org.singlewindow.guarantee;

/** Why a guarantee does not cover what it should: code list CL252, as it is today. */
public enum GuaranteeReason {
    /** There is none of that number. */
    G01,
    /** There is one, and it is not in force. */
    G02,
    /** The access code is not one of it. */
    G03,
    /** Its holder is not the holder of the procedure. */
    G04,
    /** The voucher has been used. */
    G05,
    /** Not for goods of this kind of movement. */
    G06,
    /** Not valid in a country of the way. */
    G08,
    /** Less is left of it than is asked for. */
    G09,
    /** An individual guarantee that has been used. */
    G10,
    /** Given for another office of departure. */
    G11,
    /** Not for these goods. */
    G12,
    /** Its type is not the one that was said. */
    G13,
    /**
     * Of no list, like all behind it: what is lodged is enough for less, since its holder's share has become higher.
     */
    HIGHER_SHARE,
    /** Its form is not taken in a country of the way today. */
    FORM_NOT_TAKEN,
    /** For these goods on this way less than the whole may not be lodged. */
    NO_REDUCTION,
    /** Too many wrong access codes came before, so that nothing is said of it for a while. */
    TOO_MANY_TRIES
}
