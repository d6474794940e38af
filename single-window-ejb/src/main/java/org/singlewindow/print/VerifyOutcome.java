package org.singlewindow.print;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.ItemMarks;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.kernel.Mrn;

/** What whoever holds a paper learns of it. */
public sealed interface VerifyOutcome {

    /**
     * It was printed here.
     *
     * @param status  of the declaration, now
     * @param items   which goods items were released or refused by themselves
     * @param version that was printed; {@code inForce} is the one that counts now
     * @param madeAt  when the version that was printed was made
     * @param zone    by which the country counts where it was lodged; empty where that does not say
     * @param sha256  of that version's document, in hexadecimal digits
     */
    record Ours(PaperKind kind, Mrn mrn, DeclarationStatus status, ItemMarks items, int version, int inForce,
            Instant madeAt, Optional<ZoneId> zone, String sha256)
            implements
                VerifyOutcome {

        public boolean isCurrent() {
            return version == inForce;
        }

        /** Whether only these goods items may go. */
        public boolean isPart() {
            return !free().isEmpty() && (status == DeclarationStatus.PARTIALLY_RELEASED || !refused().isEmpty());
        }

        /** How the declaration stands, for people. */
        public String told() {
            return status.told(!refused().isEmpty());
        }

        public List<Integer> free() {
            return items.list(ItemView.State.RELEASED);
        }

        public List<Integer> refused() {
            return items.list(ItemView.State.REFUSED);
        }
    }

    /** Of nothing that was printed here; why not is nobody's to know. */
    record NotOurs() implements VerifyOutcome {}

    /** Too many were asked for from where it comes. */
    record Later(Duration after) implements VerifyOutcome {}
}
