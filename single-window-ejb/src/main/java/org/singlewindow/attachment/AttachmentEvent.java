package org.singlewindow.attachment;

import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/** What can happen with the files of a declaration. */
public sealed interface AttachmentEvent extends DomainEvent {

    Mrn mrn();

    @Override
    default Subject about() {
        return Subject.declaration(mrn());
    }

    record Added(Mrn mrn, String actor, String text) implements AttachmentEvent {
        @Override
        public String kind() {
            return "attachment.added";
        }
    }

    /** One that was there already is meant for a further task. */
    record Assigned(Mrn mrn, String actor, String text) implements AttachmentEvent {
        @Override
        public String kind() {
            return "attachment.assigned";
        }
    }

    /** The scanner found something in it; nothing was stored. */
    record Infected(Mrn mrn, String actor, String text) implements AttachmentEvent {
        @Override
        public String kind() {
            return "attachment.infected";
        }
    }
}
