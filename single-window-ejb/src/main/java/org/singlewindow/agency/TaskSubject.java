package org.singlewindow.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.singlewindow.kernel.Mrn;

/** Whose task it is, about what, and what was asked about it. */
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

    void ask(String text) {
        question = text;
        answer = null;
    }

    void reply(String text) {
        answer = text;
    }

    /** Asked last; null where nothing was. */
    String question() {
        return question;
    }
}
