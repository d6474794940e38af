package org.singlewindow.declaration;

import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;

/** What can happen to a declaration. */
public sealed interface DeclarationEvent extends DomainEvent {

    /** Its audit line was written by the statement that stored it. */
    record Accepted(Mrn mrn, String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration.accepted";
        }

        @Override
        public boolean alreadyRecorded() {
            return true;
        }
    }

    /** Nothing was stored; this line is all that remains. */
    record Refused(String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration.refused";
        }

        @Override
        public Mrn mrn() {
            return null; // no number was issued
        }
    }

    record Released(Mrn mrn, String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration.released";
        }
    }

    record Rejected(Mrn mrn, String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration.rejected";
        }
    }

    /** It waits for the trader, for a control, or no longer for either. */
    record Referred(Mrn mrn, DeclarationStatus status, String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration." + status.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Mrn mrn();

    @Override
    default Optional<Mrn> about() {
        return Optional.ofNullable(mrn());
    }
}
