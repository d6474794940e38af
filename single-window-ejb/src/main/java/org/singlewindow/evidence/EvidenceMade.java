package org.singlewindow.evidence;

import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/**
 * Somebody took the evidence of a case away.
 *
 * @param by       code of the participant for whom they act
 * @param manifest SHA-256 of the manifest, so that the trail itself proves later which file it was
 */
record EvidenceMade(Mrn mrn, String actor, String by, String manifest) implements DomainEvent {

    @Override
    public String kind() {
        return "evidence.made";
    }

    @Override
    public Subject about() {
        return Subject.declaration(mrn);
    }

    @Override
    public Optional<String> party() {
        return Optional.of(by);
    }

    @Override
    public String text() {
        return "manifest " + manifest;
    }
}
