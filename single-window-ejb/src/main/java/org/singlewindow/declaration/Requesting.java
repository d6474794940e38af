package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.singlewindow.declaration.RequestOutcome.Ground;
import org.singlewindow.declaration.RequestOutcome.Refused;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Earlier;
import org.singlewindow.delivery.Envelope;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.delivery.MessageType;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.delivery.Names;
import org.singlewindow.delivery.Notice;
import org.singlewindow.delivery.Receiving;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/**
 * What all requests about a declaration have in common: which one is meant, whether the sender has a say in it, and
 * that the same request, sent again, gets the first answer again. What was refused has not come, and may come again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Requesting {

    private static final String REFERENCE = "LRN:";
    private static final String BYTES = "SHA:";

    @Inject
    DeclarationRepository declarations;

    @Inject
    Agents agents;

    @Inject
    UsedReferences references;

    @Inject
    Receiving receiving;

    @Inject
    Archive archive;

    @Inject
    Participants participants;

    @Inject
    Event<DeclarationEvent> events;

    /** A request with all that is known of how it came; {@code arrival} is empty where it is only looked at. */
    record Call(DeclarationRequest request, Lodging.Received received, Optional<Arrival> arrival, SignedInAs who) {

        int sender() {
            return who.participant().id();
        }

        /** What is tried with it. */
        DeclarationStep step() {
            return switch (request.function()) {
                case CANCEL -> DeclarationStep.CANCEL;
                case SUPPLEMENT -> DeclarationStep.SUPPLEMENT;
                case PRESENT -> DeclarationStep.ARRIVE;
                case CHANGE, REPLACE, LODGE, STATUS -> DeclarationStep.AMEND;
            };
        }

        /**
         * What the history says where it does not fit how that stands; what is wrong in a document happened to none.
         */
        Optional<DeclarationEvent.NotDone> notDone(Refused refused, Declaration declaration) {
            return switch (refused.ground()) {
                case CONFLICT -> Optional.of(refused.violations().stream().anyMatch(RequestRules::isOfControl)
                        ? new DeclarationEvent.NotDone(declaration.mrn(), step(), DeclarationEvent.NotDone.CONTROLLED,
                                who.signIn())
                        : new DeclarationEvent.NotDone(declaration.mrn(), step(), declaration.status(), who.signIn()));
                case OVERTAKEN -> Optional.of(new DeclarationEvent.NotDone(declaration.mrn(), step(),
                        DeclarationEvent.NotDone.OTHER_VERSION, who.signIn()));
                case UNKNOWN, NOT_THEIRS, WRONG -> Optional.empty();
            };
        }

        /** Where it is written for another version than the one in force. */
        Optional<Refused> overtaken(Declaration declaration) {
            OptionalInt meant = received.beside().version();
            return meant.isEmpty() || meant.getAsInt() == declaration.version() ? Optional.empty()
                    : Optional.of(new Refused(Ground.OVERTAKEN, Optional.of(declaration.mrn()), List.of(RequestRules
                            .ofAnotherVersion(declaration.mrn(), meant.getAsInt(), declaration.version()))));
        }
    }

    /**
     * The work is done once for each name of the request: the id that its sender chose, and its own reference. A
     * request that has none is the same one where its bytes are.
     */
    RequestOutcome once(Call call, MessageType type, Instant now, Function<MeantDeclaration, RequestOutcome> work) {
        MeantOrRefused found = find(call);
        if (found.refused().isPresent()) {
            found.meant().ifPresent(meant -> tell(meant, found.refused().get().ground() == Ground.CONFLICT
                    ? DeclarationEvent.NotDone.NAME_TAKEN : DeclarationEvent.NotDone.NO_SAY, call));
            return placed(found.refused().get(), call);
        }
        MeantDeclaration meant = found.meant().orElseThrow();
        Envelope envelope = envelope(call, meant);
        Optional<Earlier> earlier = receiving.find(envelope.named(), envelope.fingerprint());
        if (earlier.isPresent()) {
            return placed(known(earlier.get(), type, meant, call), call);
        }
        Notice notice = Notice.call(type, envelope, Optional.of(new Notice.Concern(meant.id(), meant.mrn())), now);
        // also of what came in this very moment
        return placed(receiving.firstOr(notice, other -> known(other, type, meant, call),
                () -> kept(work.apply(meant))), call);
    }

    private RequestOutcome known(Earlier earlier, MessageType type, MeantDeclaration meant, Call call) {
        if (isOvertaken(earlier, type, meant)) {
            tell(meant, DeclarationEvent.NotDone.FOLLOWED, call);
            return Refused.because(Ground.CONFLICT, RequestRules.overtaken(meant.mrn()));
        }
        RequestOutcome again = again(call, earlier);
        if (again instanceof Refused) {
            tell(meant, DeclarationEvent.NotDone.NAME_TAKEN, call);
        }
        return again;
    }

    /** That it was tried stands in the history of the declaration; who presents goods that nobody waits for asks. */
    private void tell(MeantDeclaration meant, String why, Call call) {
        if (call.step() == DeclarationStep.ARRIVE
                && !declarations.get(meant.id()).awaited().contains(Awaited.ARRIVAL)) {
            return;
        }
        events.fire(new DeclarationEvent.NotDone(meant.mrn(), call.step(), why, call.who().signIn()));
    }

    /**
     * An amendment that is known by its reference or its bytes, and whose version others have followed: "done" would be
     * untrue, and nobody can tell whether it was lost on its way once or is meant anew.
     */
    private boolean isOvertaken(Earlier earlier, MessageType type, MeantDeclaration meant) {
        if (!earlier.same() || earlier.byId() || !type.equals(MessageTypes.AMENDMENT)) {
            return false;
        }
        List<Long> versions = declarations.reach(meant.id()).versions();
        return !Arrays.equals(earlier.answer(), archive.filed(versions.get(versions.size() - 1)).answer());
    }

    /** The same without its effect, and without its being kept. */
    RequestOutcome foresee(Call call, Function<MeantDeclaration, RequestOutcome> look) {
        MeantOrRefused found = find(call);
        return placed(found.refused().<RequestOutcome>map(refused -> refused)
                .orElseGet(() -> look.apply(found.meant().orElseThrow())), call);
    }

    /** The same for whoever may only read it. */
    RequestOutcome look(Call call, Function<MeantDeclaration, RequestOutcome> look) {
        MeantOrRefused found = meant(call);
        return placed(found.refused().<RequestOutcome>map(refused -> refused)
                .orElseGet(() -> look.apply(found.meant().orElseThrow())), call);
    }

    private static Receiving.Done<RequestOutcome> kept(RequestOutcome outcome) {
        return new Receiving.Done<>(outcome,
                outcome.either(done -> Optional.of(done.answer()), again -> Optional.empty(),
                        refused -> Optional.empty()));
    }

    /** Its reference is the declarant's, as the declaration's is. */
    private Envelope envelope(Call call, MeantDeclaration meant) {
        Optional<String> id = call.arrival().orElseThrow().id().map(MessageId::key);
        Optional<String> reference = call.request().reference().map(lrn -> REFERENCE + lrn)
                .filter(name -> findNamed(name, meant.declarant(), call).isEmpty());
        String bytes = BYTES + HexFormat.of().formatHex(call.received().sha256());
        return new Envelope(call.who(), call.arrival().get(),
                names(id, reference, bytes), meant.declarant(),
                call.received().sha256(), call.received().content());
    }

    /** Its bytes are its name where it has no other. */
    private static List<String> names(Optional<String> id, Optional<String> reference, String bytes) {
        List<String> given = Stream.concat(id.stream(), reference.stream()).toList();
        return given.isEmpty() ? List.of(bytes) : given;
    }

    /** The declaration that this declarant called so; the reference is then not a request's own. */
    private Optional<MeantDeclaration> findNamed(String name, int declarant, Call call) {
        return earlier(name, declarant, call).flatMap(found -> declarations.findOfVersion(found.documentId()));
    }

    private Optional<Earlier> earlier(String name, int declarant, Call call) {
        return receiving.find(new Names(call.sender(), declarant, List.of(name)), call.received().sha256());
    }

    private RequestOutcome again(Call call, Earlier earlier) {
        if (earlier.same() && earlier.mrn().isPresent()) {
            return new RequestOutcome.Again(earlier.mrn().get(), earlier.answer());
        }
        return Refused.because(Ground.CONFLICT, earlier.byId()
                ? Violation.of(RuleCode.REFERENCE_REUSED,
                        FindingTexts.say("id.reused", call.arrival().flatMap(Arrival::id).orElseThrow().value()))
                : references.used(call.request().reference().orElseThrow(), earlier.mrn(), call.who()));
    }

    /** Which one is meant, and that the sender is its declarant or holds the mandate for it. */
    MeantOrRefused find(Call call) {
        MeantOrRefused found = meant(call);
        if (found.meant().isEmpty() || found.refused().isPresent()) {
            return found;
        }
        MeantDeclaration meant = found.meant().get();
        return switch (say(meant, call)) {
            case DECLARANT, AGENT -> forWhom(found, meant, call);
            case FORMER_AGENT -> MeantOrRefused.notTheirs(meant, RequestRules.withoutMandate(meant.mrn()));
            case STRANGER -> unknown(call);
        };
    }

    /** Whoever says for whom it is does not change what is somebody else's. */
    private MeantOrRefused forWhom(MeantOrRefused found, MeantDeclaration meant, Call call) {
        String declarant = participants.get(meant.declarant()).code();
        return call.received().beside().forWhom().filter(said -> !said.equals(declarant)).isEmpty() ? found
                : MeantOrRefused.notTheirs(meant, RequestRules.anothers(declarant));
    }

    private Agents.Say say(MeantDeclaration meant, Call call) {
        return agents.say(meant.id(), meant.declarant(), call.who());
    }

    private static MeantOrRefused unknown(Call call) {
        return MeantOrRefused.none(Ground.UNKNOWN, RequestRules.unknown(call.request()));
    }

    private MeantOrRefused meant(Call call) {
        DeclarationRequest request = call.request();
        if (request.number().isPresent()) {
            return Mrn.parse(request.number().get()).flatMap(declarations::findMeant).map(meant -> alone(meant, call))
                    .orElseGet(() -> unknown(call));
        }
        if (request.names().isEmpty()) {
            return MeantOrRefused.none(Ground.WRONG, RequestRules.unnamed());
        }
        Map<Long, MeantDeclaration> named = new LinkedHashMap<>();
        request.names().stream().flatMap(name -> called(name, call)).forEach(meant -> named.put(meant.id(), meant));
        List<MeantDeclaration> several = List.copyOf(named.values());
        if (several.size() > 1) {
            return MeantOrRefused.none(Ground.WRONG, RequestRules.ambiguous(several.get(0).mrn().value(),
                    several.get(1).mrn().value()));
        }
        return several.stream().findFirst().map(MeantOrRefused::one).orElseGet(() -> unknown(call));
    }

    /**
     * By its number; where whoever has a say names another of the same declarant by the reference, or a request about
     * another, neither.
     */
    private MeantOrRefused alone(MeantDeclaration meant, Call call) {
        return call.request().reference()
                .flatMap(own -> earlier(REFERENCE + own, meant.declarant(), call).flatMap(Earlier::mrn)
                        .filter(other -> !other.equals(meant.mrn()) && say(meant, call).isGiven()
                                && !declarations.get(meant.id()).lrn().equals(own.value()))
                        .map(other -> MeantOrRefused.named(meant,
                                references.used(own, Optional.of(other), call.who()))))
                .orElseGet(() -> MeantOrRefused.one(meant));
    }

    /**
     * By reference, of what they have to do with. The number of a previous document is not looked at: by it a document
     * names what it goes on from, such as the export of an import, and not what it is to replace or to cancel.
     */
    private Stream<MeantDeclaration> called(String name, Call call) {
        return agents.declarants(call.who())
                .flatMap(each -> findNamed(REFERENCE + name, each, call).stream())
                .filter(meant -> say(meant, call) != Agents.Say.STRANGER);
    }

    private static RequestOutcome placed(RequestOutcome outcome, Call call) {
        return outcome.either(done -> done, again -> again, refused -> new Refused(refused.ground(), refused.mrn(),
                call.received().placing().apply(refused.violations())));
    }
}
