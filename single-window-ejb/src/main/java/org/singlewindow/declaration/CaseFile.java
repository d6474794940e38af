package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/**
 * A declaration with its versions, for whoever keeps or proves it as a whole.
 *
 * @param declarant id of the participant whose it is
 */
public record CaseFile(long id, Mrn mrn, String lrn, DeclarationStatus status, int version, int declarant,
        Instant lodgedAt, List<Edition> versions) {

    /**
     * One version: its number, its document, who sent it, when, and what its message was for.
     *
     * @param agent who sent it for the declarant, if it was not the declarant
     */
    public record Edition(int number, long document, int sender, Instant at, Optional<String> functionCode,
            Optional<AgentView> agent) {}
}
