package org.singlewindow.declaration;

import java.util.List;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/** What can happen to a declaration. */
public sealed interface DeclarationEvent extends DomainEvent {

    /** What happens to one that there is. */
    sealed interface OfOne extends DeclarationEvent {

        Mrn mrn();

        @Override
        default Subject about() {
            return Subject.declaration(mrn());
        }
    }

    /**
     * Its audit line was written by the statement that stored it. {@code recipients} are the codes of all it went to.
     */
    record Accepted(Mrn mrn, List<String> recipients, String actor, String text) implements OfOne {

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
    }

    /**
     * Nothing was stored; this line is all that remains, and there is no declaration that it could be about:
     * {@code declarant} is who sent it.
     */
    record Refused(String declarant, String actor, String text) implements DeclarationEvent {
        @Override
        public String kind() {
            return "declaration.refused";
        }

        @Override
        public Subject about() {
            return Subject.participant(declarant);
        }
    }

    /** {@code alreadyRecorded} where it was released as it was lodged, by the statement that stored it. */
    record Released(Mrn mrn, String actor, String text, boolean alreadyRecorded) implements OfOne {

        /** {@code conditions} of those who approved go with it. */
        static Released with(List<Remark> conditions, Mrn mrn, String actor) {
            return new Released(mrn, actor, conditions.isEmpty() ? "all approved"
                    : "all approved, with " + conditions.size() + " conditions", false);
        }

        /** Since nobody had to approve. */
        static Released atOnce(Mrn mrn) {
            return new Released(mrn, "system", "all approved", true);
        }

        @Override
        public String kind() {
            return "declaration.released";
        }
    }

    record Rejected(Mrn mrn, String actor, String text) implements OfOne {
        @Override
        public String kind() {
            return "declaration.rejected";
        }
    }

    /** By whoever declared it; the words are the reason that was given, if one was. */
    record Cancelled(Mrn mrn, String actor, String text) implements OfOne {
        @Override
        public String kind() {
            return "declaration.cancelled";
        }
    }

    /** There is a later version of it. */
    record Amended(Mrn mrn, int version, int changes, String actor) implements OfOne {
        @Override
        public String kind() {
            return "declaration.amended";
        }

        @Override
        public String text() {
            return "version " + version + ", changes: " + changes;
        }
    }

    /** It was to be amended when that was not possible; nothing was changed. */
    record NotAmended(Mrn mrn, DeclarationStatus status, String actor) implements OfOne {
        @Override
        public String kind() {
            return "declaration.not-amended";
        }

        @Override
        public String text() {
            return "it was " + status + " by then";
        }
    }

    /** It was asked to be cancelled when that was no longer possible; nothing was changed. */
    record NotCancelled(Mrn mrn, DeclarationStatus status, String actor) implements OfOne {
        @Override
        public String kind() {
            return "declaration.not-cancelled";
        }

        @Override
        public String text() {
            return "it was " + status + " by then";
        }
    }

    /** It waits for the trader, for a control, or no longer for either. */
    record Referred(Mrn mrn, DeclarationStatus status, String actor, String text) implements OfOne {
        @Override
        public String kind() {
            return "declaration." + status.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
