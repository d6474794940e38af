package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/** What asking for a declaration to go on from came to. */
public sealed interface ContinuingOutcome {

    /**
     * It goes on.
     *
     * @param document as it was received
     * @param version  that it is
     * @param typeCode that it has
     * @param lodger   who would stand in the other one; empty where whoever asks does not lodge there
     * @param turn     how many of that declarant's go on from it, with this one
     * @param behind   what is known of the goods that have not gone with it, and of what goes on from it already
     */
    record Open(Mrn mrn, byte[] document, int version, String typeCode, Optional<Lodger> lodger, int turn,
            Behind behind)
            implements
                ContinuingOutcome {

        public List<ItemView> keptBack() {
            return behind.keptBack();
        }
    }

    /**
     * Behind a declaration.
     *
     * @param keptBack its goods items that did not go where others of it have
     * @param going    what goes on from it already, of the kind that is wished for and the reader's to see
     */
    record Behind(List<ItemView> keptBack, List<Mrn> going) {
        public Behind {
            keptBack = List.copyOf(keptBack);
            going = List.copyOf(going);
        }
    }

    /** Codes of the declarant, and of whoever lodges in its name. */
    record Lodger(String declarant, Optional<String> agent) {}

    /** It was rejected or cancelled. */
    record Over(DeclarationStatus status) implements ContinuingOutcome {}

    /** Nothing of the kind that is wished for follows on one of its kind, such as an import on an import. */
    record NoWay(String regime) implements ContinuingOutcome {}

    /** That country takes no part here. */
    record NoCountry() implements ContinuingOutcome {}

    /** There is none that they might go on from. */
    record NotThere() implements ContinuingOutcome {}
}
