package org.singlewindow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.singlewindow.attachment.AttachingOutcome.Attached;
import org.singlewindow.attachment.AttachingOutcome.Unattached;
import org.singlewindow.declaration.Agents;
import org.singlewindow.declaration.DoingOnce;
import org.singlewindow.declaration.Locking;
import org.singlewindow.declaration.Standing;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.delivery.Receiving;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * Puts a file that was found right with its declaration. The declaration is locked first, as by all who change
 * something of it: it does not end meanwhile, no mandate either, and two files do not both take the last room.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Filing {

    /** Nobody looks through more. */
    private static final int MOST_FILES = 500;

    private static final String SHA = "sha256";
    private static final String TASKS = "tasks";

    @Inject
    AttachmentRepository attachments;

    @Inject
    DoingOnce once;

    @Inject
    Locking locking;

    @Inject
    Agents agents;

    @Inject
    Event<AttachmentEvent> events;

    @Inject
    Clock clock;

    /** The file as it will be known. */
    record Named(String name, FileKind kind, Optional<Long> task, Optional<Arrival> arrival) {

        /** All that makes a call the same one. */
        byte[] words(Dossier dossier, Spooled file) {
            var words = JsonText.object().add("mrn", dossier.mrn().value()).add("name", name)
                    .add(SHA, AttachmentView.Hash.of(file.sha256()).hex());
            task.ifPresent(number -> words.add("task", number));
            return JsonText.bytes(words.build());
        }
    }

    AttachingOutcome file(Dossier dossier, Named named, Spooled file, SignedInAs who) {
        return named.arrival().map(arrival -> once.once(
                new DoingOnce.Call(MessageTypes.ATTACHMENT, arrival, Optional.of(dossier.mrn()),
                        named.words(dossier, file)),
                who, kept -> asItWas(kept, dossier),
                () -> kept(fileNow(dossier, named, file, who))))
                .orElseGet(() -> fileNow(dossier, named, file, who));
    }

    private static Receiving.Done<AttachingOutcome> kept(AttachingOutcome outcome) {
        return new Receiving.Done<>(outcome, outcome.either(attached -> {
            var tasks = JsonText.array();
            attached.attachment().tasks().forEach(tasks::add);
            return Optional.of(JsonText.bytes(JsonText.object().add(SHA, attached.attachment().sha256().hex())
                    .add(TASKS, tasks).build()));
        }, refused -> Optional.empty()));
    }

    private AttachingOutcome asItWas(byte[] kept, Dossier dossier) {
        JsonObject answer = JsonText.read(kept);
        AttachmentView now = attachments
                .find(dossier.declaration(), new AttachmentView.Hash(answer.getString(SHA)).bytes()).orElseThrow()
                .view();
        return new Attached(now.meantFor(answer.getJsonArray(TASKS).getValuesAs(JsonNumber::longValue)), true);
    }

    private AttachingOutcome fileNow(Dossier dossier, Named named, Spooled file, SignedInAs who) {
        Standing standing = locking.lock(dossier.declaration()).orElseThrow();
        Optional<Unattached> obstacle = obstacle(standing, named, who);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Optional<AttachmentRepository.Numbered> known = attachments.find(standing.id(), file.sha256());
        if (known.isPresent()) {
            assign(known.get(), named.task(), standing, who);
            return new Attached(attachments.find(standing.id(), file.sha256()).orElseThrow().view(), true);
        }
        return whatIsInTheWay(dossier, standing, file).<AttachingOutcome>map(reason -> reason)
                .orElseGet(() -> add(standing, named, file, who));
    }

    private Optional<Unattached> obstacle(Standing standing, Named named, SignedInAs who) {
        Agents.Say say = who.participant().hasQueue() ? Agents.Say.DECLARANT
                : agents.say(standing.id(), standing.declarant(), who);
        if (say == Agents.Say.FORMER_AGENT) {
            return Optional.of(Reasons.of(RuleCode.OTHER_PARTY, "former"));
        }
        return named.task().filter(task -> !attachments.isTask(task, standing.id()))
                .map(task -> Reasons.of(RuleCode.OUTSIDE_DOMAIN, "task", task));
    }

    private Optional<Unattached> whatIsInTheWay(Dossier dossier, Standing standing, Spooled file) {
        if (!standing.status().isOpen() && !dossier.travels()) {
            return Optional.of(Reasons.of(RuleCode.INVALID_STATE, "closed", standing.status()));
        }
        AttachmentRepository.Total total = attachments.total(standing.id());
        int most = Settings.number(Setting.ATTACHMENTS_LARGEST);
        if (total.files() >= MOST_FILES) {
            return Optional.of(Reasons.of(RuleCode.LIMIT_EXCEEDED, "tooMany", MOST_FILES));
        }
        return total.bytes() + file.size() > (long) most << 20
                ? Optional.of(Reasons.of(RuleCode.LIMIT_EXCEEDED, "full", most)) : Optional.empty();
    }

    private Attached add(Standing standing, Named named, Spooled file, SignedInAs who) {
        // as exact as it is kept, so that the same answer comes again
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        attachments.keep(file);
        attachments.add(standing.id(), new AttachmentView(AttachmentView.Hash.of(file.sha256()), named.name(),
                named.kind().mediaType(), file.size(), who.signIn(), now, List.of()));
        AttachmentRepository.Numbered added = attachments.find(standing.id(), file.sha256()).orElseThrow();
        named.task().ifPresent(task -> attachments.assign(added.id(), task, now));
        events.fire(new AttachmentEvent.Added(standing.mrn(), who.signIn(),
                named.name() + ", " + named.kind().mediaType() + ", " + file.size() + " bytes, sha-256 "
                        + HexFormat.of().formatHex(file.sha256())));
        return new Attached(attachments.find(standing.id(), file.sha256()).orElseThrow().view(), false);
    }

    private void assign(AttachmentRepository.Numbered known, Optional<Long> task, Standing standing, SignedInAs who) {
        if (task.isPresent() && attachments.assign(known.id(), task.get(), clock.instant())) {
            events.fire(new AttachmentEvent.Assigned(standing.mrn(), who.signIn(),
                    known.view().name() + ", task " + task.get()));
        }
    }

    /** Nothing is stored of it but that it came. */
    void note(Dossier dossier, String name, String what, SignedInAs who) {
        events.fire(new AttachmentEvent.Infected(dossier.mrn(), who.signIn(), name + ": " + what));
    }
}
