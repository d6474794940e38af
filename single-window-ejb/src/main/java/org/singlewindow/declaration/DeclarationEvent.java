package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;

/** What can happen to a declaration. */
public sealed interface DeclarationEvent extends DomainEvent {

    /** Its audit line was written by the statement that stored it. {@code recipients} are the codes of all it went to. */
    record Accepted(Mrn mrn, List<String> recipients, String actor, String text) implements DeclarationEvent {

        public Accepted {
            recipients = List.copyOf(recipients);
        }

        @Override
        public String kind() {
            return "declaration.accepted";
        }

        @Override
        public boolean alreadyRecorded() {
            return true;
        }

        @Override
        public Optional<Mrn> about() {
            return Optional.of(mrn);
        }
    }

    /** Nothing was stored; this line is all that remains. */
    record Refused(String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration.refused";
        }

        @Override
        public Optional<Mrn> about() {
            return Optional.empty();
        }
    }

    record Released(Mrn mrn, String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration.released";
        }

        @Override
        public Optional<Mrn> about() {
            return Optional.of(mrn);
        }
    }

    record Rejected(Mrn mrn, String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration.rejected";
        }

        @Override
        public Optional<Mrn> about() {
            return Optional.of(mrn);
        }
    }

    /** It waits for the trader, for a control, or no longer for either. */
    record Referred(Mrn mrn, DeclarationStatus status, String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration." + status.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Optional<Mrn> about() {
            return Optional.of(mrn);
        }
    }
}
