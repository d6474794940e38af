package org.singlewindow.print;

import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/** What can happen with papers. */
public sealed interface PrintEvent extends DomainEvent {

    /** Somebody has a paper with which goods may go. */
    record ReleasePrinted(Mrn mrn, int version, String actor) implements PrintEvent {

        @Override
        public String kind() {
            return "declaration.release-printed";
        }

        @Override
        public Subject about() {
            return Subject.declaration(mrn);
        }

        @Override
        public String text() {
            return "version " + version;
        }
    }
}
