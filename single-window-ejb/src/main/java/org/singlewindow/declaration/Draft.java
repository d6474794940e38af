package org.singlewindow.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** A declaration that somebody is filling in, or a template for such. */
@Entity
class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_seq")
    @SequenceGenerator(name = "draft_seq", sequenceName = "draft_seq", allocationSize = 1)
    private long id;

    private String owner;

    @Version
    private int version;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String parts;

    private String writer;

    private int turn;

    private String name = "";

    private boolean template;

    protected Draft() {
        // for JPA
    }

    Draft(String owner, DraftParts parts, DraftEdit.Hand hand, Instant now) {
        this.owner = owner;
        write(parts, hand, now);
    }

    /** To begin others from. */
    static Draft template(String owner, String name, DraftParts parts, Instant now) {
        Draft draft = new Draft(owner, parts, new DraftEdit.Hand("", 0), now);
        draft.template = true;
        draft.call(name);
        return draft;
    }

    boolean isTemplate() {
        return template;
    }

    void call(String now) {
        name = now;
    }

    boolean belongsTo(String signIn) {
        return owner.equals(signIn);
    }

    DraftParts parts() {
        return DraftParts.parse(parts);
    }

    /** Whether nobody but this open page has written since it did. */
    boolean wasLastIn(DraftEdit.Hand hand) {
        return writer.equals(hand.writer());
    }

    /** Whether this page has saved something newer already, which overtook this. */
    boolean isAheadOf(DraftEdit.Hand hand) {
        return wasLastIn(hand) && turn > hand.turn();
    }

    void write(DraftParts now, DraftEdit.Hand hand, Instant at) {
        parts = now.toJson();
        writer = hand.writer();
        turn = hand.turn();
        changedAt = at;
    }

    DraftView view() {
        return new DraftView(id, name, changedAt, parts());
    }
}
