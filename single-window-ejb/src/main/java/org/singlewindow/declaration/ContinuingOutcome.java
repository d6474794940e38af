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
     * @param typeCode that it has
     * @param lodger   who would stand in the other one; empty where whoever asks does not lodge there
     * @param turn     how many of that declarant's go on from it, with this one
     * @param keptBack its goods items that did not go where others of it have
     */
    record Open(Mrn mrn, byte[] document, String typeCode, Optional<Lodger> lodger, int turn, List<ItemView> keptBack)
            implements
                ContinuingOutcome {}

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
