package org.singlewindow.retention;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.singlewindow.agency.CaseTasks;
import org.singlewindow.attachment.FileRemoval;
import org.singlewindow.declaration.EndedCases;
import org.singlewindow.delivery.CaseRemoval;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.transit.CaseMovements;

/**
 * One piece of a removal: some cases, all of each, in one transaction with the note of how far it is. Killed in the
 * middle, nothing of it was done, and whoever takes over does it again. What somebody did to a case since it was shown
 * counts: each is looked at once more, locked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RemovingPiece {

    /** Readers of the queues wait for the oldest transaction that writes, so a piece is the matter of a moment. */
    static final int CASES = 50;

    @Inject
    Sifting sifting;

    @Inject
    EndedCases cases;

    @Inject
    CaseRemoval messages;

    @Inject
    CaseTasks tasks;

    @Inject
    CaseMovements movements;

    @Inject
    FileRemoval files;

    @Inject
    Tombstones tombstones;

    @Inject
    RunBook book;

    @Inject
    Event<DomainEvent> happened;

    @Inject
    Clock clock;

    /** @param upTo all up to this number were looked at by then */
    public void remove(RunBook.Ticket ticket, String actor, List<Long> shown, long upTo) {
        List<AgedCase> gone = sifting.sifted(cases.lock(shown), ticket.asOf()).stream()
                .filter(each -> each.is(AgedCase.Word.DUE)).toList();
        for (AgedCase each : gone) {
            List<String> hashes = messages.hashes(each.found().documents());
            tombstones.set(each, hashes, new Tombstones.Removal(ticket.id(), clock.instant()));
            happened.fire(new CaseRemoved(each.found().mrn(), actor, hashes.size(), hashes.get(hashes.size() - 1)));
        }
        List<Long> numbers = gone.stream().map(each -> each.found().id()).toList();
        int removedFiles = files.remove(numbers);
        tasks.remove(numbers);
        movements.remove(numbers);
        int documents = messages.remove(numbers,
                gone.stream().flatMap(each -> each.found().documents().stream()).toList());
        cases.remove(numbers);
        if (!book.note(ticket, new RunBook.Piece(upTo, gone.size(), documents, removedFiles), clock.instant())) {
            throw new IllegalStateException("removal " + ticket.id() + " was taken over by another node");
        }
    }
}
