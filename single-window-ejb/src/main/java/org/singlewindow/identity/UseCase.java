package org.singlewindow.identity;

import java.util.Optional;

/**
 * Everything that can be asked of the single window and is not for everybody: the rows of the {@link Policy}. Some are
 * about one thing that the call names; whoever may see nothing of that kind is told what they are told of one that is
 * not there.
 */
public enum UseCase {

    LODGE_DECLARATION,
    /** In their name, under a mandate of theirs. */
    LODGE_FOR_OTHERS,
    /** The same checks without the effect. */
    CHECK_DECLARATION,
    /** Whatever one is filling in, to go on with later. */
    KEEP_DRAFT,
    /** That there is one, and how it stands. */
    READ_DECLARATION,
    /** Its goods, its parties, its documents and why it went where it went. */
    READ_DOCUMENT,
    /** Going on from it, on the other side of the border: what is known of the goods is not asked for again. */
    FOLLOW_ON,
    /**
     * One's own, or one that was lodged under a mandate that lasts; also supplementing it, and presenting its goods.
     */
    AMEND_DECLARATION, CANCEL_DECLARATION,
    /** That the goods are there of which a declaration was lodged ahead; what it went to, may say so too. */
    CONFIRM_ARRIVAL(READ_DECLARATION),
    /** Letting one go on that is held; for an agency that must approve it. */
    RESUME_DECLARATION(READ_DECLARATION),

    /** The supporting documents of a declaration. */
    READ_ATTACHMENT,
    ADD_ATTACHMENT(READ_ATTACHMENT),

    /** The whole of a case as one signed file. */
    MAKE_EVIDENCE(READ_DECLARATION),

    /** That a case is kept back from being removed, and why. */
    READ_HOLD(READ_DECLARATION),
    /** Keeping it back, and giving it free. */
    HOLD_CASE(READ_DECLARATION),

    READ_TASK,
    CLAIM_TASK(READ_TASK),
    GIVE_BACK_TASK(READ_TASK),
    DECIDE_TASK(READ_TASK),
    /** What an agency asked about one's own declaration: the task itself is the agency's. */
    ANSWER_QUESTION(READ_TASK),

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

    /** Who may lodge for whom. */
    READ_MANDATE,
    GIVE_MANDATE,
    /** The trader takes it back, or the broker gives it back. */
    END_MANDATE(READ_MANDATE),

    /** What a transit would cost; of another holder, where one has to do with its guarantee. */
    QUOTE_GUARANTEE,
    /** A guarantee for transit, and what is locked of it. */
    READ_GUARANTEE,
    /** A guarantor for its client, or the client for itself. */
    REGISTER_GUARANTEE,
    /** Whether one would cover a movement; what is not theirs is answered like what is not there. */
    CHECK_GUARANTEE,
    /** By the guarantor, or by customs, where nobody answers for it but the holder. */
    CONFIRM_GUARANTEE(READ_GUARANTEE),
    /** Suspending and reinstating. */
    SUSPEND_GUARANTEE(READ_GUARANTEE),
    /** More than was promised, until a day. */
    DEMAND_TOP_UP(READ_GUARANTEE),
    /** Promising more, or less. */
    RESIZE_GUARANTEE(READ_GUARANTEE), REVOKE_GUARANTEE(READ_GUARANTEE),
    /** Cancelling what nobody has confirmed, and letting a guarantor off what is not used any more. */
    END_GUARANTEE(READ_GUARANTEE),
    /** By which others may use it. */
    SET_ACCESS_CODES(READ_GUARANTEE),
    /** What all of them come to, and whether the ledger proves it. */
    WATCH_GUARANTEES,
    /** What customs claims of those who answer for guarantees. */
    READ_DEBT_CLAIM,
    /** Giving notice of what was not discharged, claiming, standing by it, withdrawing. */
    MAKE_DEBT_CLAIM(READ_DEBT_CLAIM),
    /** Paying or disputing: by the guarantor, or by customs, where nobody answers for it but the holder. */
    ANSWER_DEBT_CLAIM(READ_DEBT_CLAIM),
    /** How much a holder has to lodge, and why. */
    READ_TIER,
    /** Deciding the conditions of a lower share, and the share. */
    DECIDE_TIER(READ_TIER),
    /** What countries owe each other for debts that were paid. */
    READ_SETTLEMENT,
    /** That it was sent, or received. */
    MARK_SETTLEMENT(READ_SETTLEMENT),
    /** Goods in transit: where they are, what has happened, what is locked for them. */
    READ_MOVEMENT,
    /** Telling what has happened; which of it is for whom to tell depends on their part in the movement. */
    REPORT_MOVEMENT(READ_MOVEMENT),
    /** By the office of departure: that a transit went on paper, while something had failed. */
    CAPTURE_MOVEMENT,

    READ_RESULTS,
    READ_PARTICIPANTS,
    READ_ROUTING_RULES,
    CHECK_COUNTRY,
    LOAD_COUNTRY,

    /** What need not be kept any more, and what was removed. */
    READ_RETENTION,
    /** Having it removed. */
    ORDER_REMOVAL(READ_RETENTION),

    /** What the checks of the audit trail found. */
    WATCH_AUDIT_TRAIL,
    /** Having it checked. */
    CHECK_AUDIT_TRAIL,

    /** What the server measures of itself, where it is not open to everybody. */
    READ_METRICS,
    /** How the REST door is described, where that is not open to everybody. */
    READ_DESCRIPTION;

    private final Optional<UseCase> sight;

    UseCase() {
        this.sight = Optional.empty();
    }

    UseCase(UseCase sight) {
        this.sight = Optional.of(sight);
    }

    /** What has to be theirs so that they may know of the thing it is about; by itself, where it is the sight of it. */
    UseCase sight() {
        return sight.orElse(this);
    }
}
