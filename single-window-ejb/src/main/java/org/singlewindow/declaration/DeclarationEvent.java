package org.singlewindow.declaration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/** What can happen to a declaration. */
public sealed interface DeclarationEvent extends DomainEvent {

    DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

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

        /** Where nobody was asked any more. */
        static Released because(String why, Mrn mrn, String actor) {
            return new Released(mrn, actor, why, false);
        }

        /** Where some goods items were refused. */
        static Released inPart(ItemMarks items, Mrn mrn, String actor) {
            return new Released(mrn, actor, ItemView.named(items.list(ItemView.State.RELEASED)) + "; refused: "
                    + ItemView.numbers(items.list(ItemView.State.REFUSED)), false);
        }

        @Override
        public String kind() {
            return "declaration.released";
        }
    }

    /** These goods items may go; others are still decided about. */
    record PartlyReleased(Mrn mrn, List<Integer> items, String actor) implements OfOne {

        public PartlyReleased {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "declaration.partially-released";
        }

        @Override
        public String text() {
            return ItemView.named(items);
        }
    }

    /** In vain was waited for the declarant's answer to a question about what is left; what has gone has gone. */
    record Unanswered(Mrn mrn, String actor, String text) implements OfOne {
        @Override
        public String kind() {
            return "declaration.unanswered";
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

    /** Since it was amended; {@code text} is the number of the declaration before it. */
    record GoesOn(Mrn mrn, String text, String actor) implements OfOne {
        @Override
        public String kind() {
            return "declaration.goes-on";
        }
    }

    /** Since it was amended; {@code text} is the number of the declaration that it names no longer. */
    record GoesOnNoMore(Mrn mrn, String text, String actor) implements OfOne {
        @Override
        public String kind() {
            return "declaration.goes-on-no-more";
        }
    }

    /** It was lodged while something was still to come: what it lacks, or the goods. */
    record Awaits(Mrn mrn, Awaited what, Instant until, String actor) implements OfOne {
        @Override
        public String kind() {
            return switch (what) {
                case SUPPLEMENT -> "declaration.incomplete";
                case GUARANTEE -> "declaration.not-covered";
                default -> "declaration.ahead";
            };
        }

        @Override
        public String text() {
            return "until " + MINUTE.format(until);
        }
    }

    /** What it lacked has come, and made another version. */
    record Supplemented(Mrn mrn, int version, int changes, String actor) implements OfOne {
        @Override
        public String kind() {
            return "declaration.supplemented";
        }

        @Override
        public String text() {
            return "version " + version + ", changes: " + changes;
        }
    }

    /** The goods are there, as the declarant says, or whoever has seen them. */
    record Arrived(Mrn mrn, String actor, String text) implements OfOne {
        @Override
        public String kind() {
            return "declaration.arrived";
        }
    }

    /** An officer gives it time again; the words are why. */
    record Resumed(Mrn mrn, String actor, String text) implements OfOne {
        @Override
        public String kind() {
            return "declaration.resumed";
        }
    }

    /** Something was tried that was not possible; nothing was changed. */
    record NotDone(Mrn mrn, DeclarationStep step, String text, String actor) implements OfOne {

        static final String OTHER_VERSION = "it was written for another version than the one in force";
        static final String FOLLOWED = "it had come before, and other versions had followed";
        static final String NAME_TAKEN = "its reference or id was that of another message";
        static final String CONTROLLED = "a control is not over, or what it has shown is not decided about";
        static final String NO_SAY = "who tried it had no say in that";

        /** As it stood. */
        NotDone(Mrn mrn, DeclarationStep step, DeclarationStatus status, String actor) {
            this(mrn, step, "it was " + status + " by then", actor);
        }

        @Override
        public String kind() {
            return switch (step) {
                case SUPPLEMENT -> "declaration.not-supplemented";
                case ARRIVE -> "declaration.not-arrived";
                case RESUME -> "declaration.not-resumed";
                case CANCEL -> "declaration.not-cancelled";
                default -> "declaration.not-amended";
            };
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
