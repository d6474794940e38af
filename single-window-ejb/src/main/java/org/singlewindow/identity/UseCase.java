package org.singlewindow.identity;

/** Everything that can be asked of the single window and is not for everybody: the rows of the {@link Policy}. */
public enum UseCase {

    LODGE_DECLARATION,
    /** The same checks without the effect. */
    CHECK_DECLARATION,
    /** Whatever one is filling in, to go on with later. */
    KEEP_DRAFT,
    /** That there is one, and how it stands. */
    READ_DECLARATION,
    /** Its goods, its parties, its documents and why it went where it went. */
    READ_DOCUMENT,
    ANSWER_QUESTION,

    READ_TASK,
    CLAIM_TASK,
    GIVE_BACK_TASK,
    DECIDE_TASK,

    /** How the queue stands, and what waits in it: headers, no contents. */
    LOOK_INTO_QUEUE,
    TAKE_MESSAGE,
    ACKNOWLEDGE_MESSAGE,
    SEND_MESSAGE,
    SEND_TEST,
    TRACK_MESSAGE,
    /** Deliveries that were given up. */
    READ_PARKED,
    REDELIVER,
    /** How all queues stand. */
    WATCH_QUEUES,

    /** A firm that asks to take part: seeing its application, taking it in or saying no. */
    DECIDE_REGISTRATION,

    READ_RESULTS,
    READ_PARTICIPANTS,
    READ_ROUTING_RULES,
    CHECK_COUNTRY,
    LOAD_COUNTRY,

    /** What the checks of the audit trail found. */
    WATCH_AUDIT_TRAIL,
    /** Having it checked. */
    CHECK_AUDIT_TRAIL
}
