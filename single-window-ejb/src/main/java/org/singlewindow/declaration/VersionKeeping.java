package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.delivery.Notice;
import org.singlewindow.delivery.Outbox;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.Recipient;

/**
 * Stores a later version with its document, and sends that to everyone who has the one before and to whoever is asked
 * now. Of the one before, what was not delivered yet never will be.
 */
@ApplicationScoped
class VersionKeeping {

    @Inject
    DeclarationRepository declarations;

    @Inject
    VersionRepository versions;

    @Inject
    LinkRepository links;

    @Inject
    Outbox outbox;

    @Inject
    Event<DeclarationEvent> events;

    /** A version to be kept, of a declaration that has its number already. */
    record Next(NextVersion.Draft draft, Requesting.Call call, Instant at, Archive.Filed filed) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Declaration declaration, Next version) {
        DeclarationRepository.Reach reach = declarations.reach(declaration.id());
        reach.versions()
                .forEach(document -> outbox.withdraw(document, version.at(), "the declaration was amended"));
        Set<Integer> recipients = new LinkedHashSet<>(reach.recipients());
        version.draft().findings().plan().recipients().stream().map(Recipient::participant).forEach(recipients::add);
        Outbox.Sent sent = outbox.publish(new Notice(version.call().sender(), MessageTypes.DECLARATION,
                Optional.of(declaration.mrn()), Optional.of(new Notice.Case(declaration.id(), reach.versions())),
                Optional.empty(), version.draft().revised().content(), List.copyOf(recipients), version.at()),
                version.filed());
        versions.add(declaration, sent.documentId(), version);
        declarations.relist(declaration, List.copyOf(recipients),
                Profiling.listing(declaration.mrn(), new Lrn(declaration.lrn()),
                        version.draft().revised().declaration(),
                        version.draft().findings().profile()));
        link(declaration, version);
    }

    /** Most name no declaration before them, neither now nor then, and nothing is asked. */
    private void link(Declaration declaration, Next version) {
        Revising.Revised revised = version.draft().revised();
        List<Mrn> named = Precedents.namedIn(revised.declaration(), any -> true);
        if (named.isEmpty() && Precedents.namedIn(revised.before(), any -> true).isEmpty()) {
            return;
        }
        String actor = version.call().who().signIn();
        links.move(declaration.id(), named, version.draft().findings().follows())
                .forEach(move -> events.fire(move.gone()
                        ? new DeclarationEvent.GoesOnNoMore(declaration.mrn(), move.mrn().value(), actor)
                        : new DeclarationEvent.GoesOn(declaration.mrn(), move.mrn().value(), actor)));
    }
}
