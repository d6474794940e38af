package org.singlewindow.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.Mrn;

/** Whose task it is, about what, what was asked and found, and who decided. */
@MappedSuperclass
abstract class TaskSubject {

    @Id
    private long id;

    @Column(name = "declaration_id")
    private long declarationId;

    private Mrn mrn;

    private int version;

    private int agency;

    private String question;

    private String answer;

    /** Of its question, while that is open; never postponed but where an officer lets the declaration go on. */
    @Column(name = "answer_due")
    private Instant answerDue; // null: nothing is asked, or it was not answered in time and is not waited for

    @Column(name = "decided_by")
    private String decidedBy; // null: nobody has

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** What each control has shown, in the order in which that was recorded. */
    @Convert(converter = InspectionsConverter.class)
    private List<InspectionResult> controls;

    @Column(name = "controlled_at")
    private Instant controlledAt; // of the last of them; null: none is over

    long id() {
        return id;
    }

    long declarationId() {
        return declarationId;
    }

    Mrn mrn() {
        return mrn;
    }

    /** Of the declaration that it is about. */
    int version() {
        return version;
    }

    void follow(int later) {
        version = later;
    }

    int agency() {
        return agency;
    }

    void decided(String by, Instant at) {
        decidedBy = by;
        decidedAt = at;
    }

    String decidedBy() {
        return decidedBy;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    void record(InspectionResult shown) {
        controls = controls == null ? List.of(shown) : Stream.concat(controls.stream(), Stream.of(shown)).toList();
        controlledAt = shown.at();
    }

    void ask(String text, Instant until) {
        question = text;
        answer = null;
        answerDue = until;
    }

    void reply(String text) {
        answer = text;
        answerDue = null;
    }

    Optional<Instant> answerDue() {
        return Optional.ofNullable(answerDue);
    }

    /** True where its question should have been answered by now. */
    boolean isUnanswered(Instant now) {
        return answerDue != null && !answerDue.isAfter(now);
    }

    /** Null where it is waited for no longer. */
    void waitForAnswer(Instant until) {
        answerDue = until;
    }

    /** Asked last; null where nothing was. */
    String question() {
        return question;
    }
}
