package org.singlewindow.delivery;

/** What deliveries lend to statements of others that have to join them; columns not named here are nobody's. */
public final class DeliverySql {

    /** Who was ever sent which document, found by the recipient, in the order of the documents. */
    public static final String REACHED = "(select recipient, document_id from delivery_state)";

    private DeliverySql() {
    }
}
