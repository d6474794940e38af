package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.singlewindow.audit.AuditEntry;
import org.singlewindow.audit.AuditTrail;
import org.singlewindow.audit.Discretion;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.CodeSight;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Wording;
import org.singlewindow.routing.RoutingPlan;

/**
 * Everything that can be read of declarations, and by whom: the declarant its own; a broker those it sent for others;
 * an agency or a country those it is a recipient of; the administrator that they exist and how they stand, without
 * goods and documents; nobody else anything. What may not be seen is not there, so that asking does not tell.
 */
@Stateless
public class Declarations {

    @Inject
    ReadingRepository reading;

    @Inject
    NumberSearch numbers;

    @Inject
    Board board;

    @Inject
    Archive archive;

    @Inject
    VersionRepository versions;

    @Inject
    Responses responses;

    @Inject
    AuditTrail audit;

    @Inject
    Agents agents;

    @Inject
    Participants participants;

    @Inject
    Requesting requesting;

    @Inject
    Clock clock;

    @Inject
    Links links;

    public Optional<DeclarationView> find(Mrn mrn, SignedInAs who) {
        Sight sight = Sight.of(who);
        return reading.find(mrn, sight, who.participant().id()).map(found -> view(found, who));
    }

    /** Whether there is one that is theirs to see. */
    public boolean isSeen(Mrn mrn, SignedInAs who) {
        return reading.find(mrn, Sight.of(who), who.participant().id()).isPresent();
    }

    private static boolean seesGoods(SignedInAs who) {
        return Policy.allows(UseCase.READ_DOCUMENT, who);
    }

    private DeclarationView view(FoundDeclaration found, SignedInAs who) {
        boolean withGoods = seesGoods(who);
        DeclarationRow row = row(found, withGoods);
        Archive.Filed filed = archive.filed(found.document());
        RoutingPlan plan = RoutingPlan.parse(filed.plan());
        Board.Shown shown = board.of(found, plan);
        List<RecipientView> recipients = shown.recipients();
        List<HistoryLine> history = audit.history(Subject.declaration(row.mrn())).stream()
                .filter(entry -> Discretion.shows(entry.kind(), entry.party(), who.participant()))
                .map(entry -> line(entry, withGoods, who)).toList();
        return new DeclarationView(row.mrn(), row.lrn(), row.status(), row.version(), row.declarant(),
                row.declarantName(), withGoods ? agents.find(found.document()) : Optional.empty(), row.lodgedAt(),
                row.summary(), withGoods ? recipients : recipients.stream().map(Declarations::withoutNote).toList(),
                history,
                withGoods ? responses.warnings(filed.answer()) : List.of(),
                withGoods ? Optional.of(plan) : Optional.empty(),
                withGoods ? links.of(found, who) : LinkView.Both.NONE, found.limits(),
                withGoods ? shown.items() : List.of());
    }

    /** A declaration and the one behind it, for those who may see in what they differ. */
    public Optional<LinkedDocuments> linked(Mrn follower, Mrn followed, SignedInAs who) {
        return links.documents(follower, followed, who);
    }

    private static HistoryLine line(AuditEntry entry, boolean withGoods, SignedInAs who) {
        Wording words = UnnamedFiles.isOfFile(entry) && !Policy.allows(UseCase.READ_ATTACHMENT, who)
                ? UnnamedFiles.words(entry) : entry.words();
        return withGoods ? new HistoryLine(entry.at(), entry.kind(), entry.actor(), entry.party(), words)
                : new HistoryLine(entry.at(), entry.kind(), entry.actor(), Optional.empty(), Wording.verbatim(""));
    }

    private static RecipientView withoutNote(RecipientView view) {
        return new RecipientView(view.code(), view.called(), view.kind(), view.country(), view.duty(), view.state(),
                view.since(),
                Optional.empty(), view.due(), Optional.empty(), view.items());
    }

    /**
     * How one stands, to whoever may read it and asks by a document. Of the question nothing is kept: asked again, it
     * is answered by what has become of it since.
     */
    public RequestOutcome standing(DeclarationRequest request, Lodging.Received received, SignedInAs who) {
        return requesting.look(new Requesting.Call(request, received, Optional.empty(), who),
                meant -> find(meant.mrn(), who)
                        .<RequestOutcome>map(view -> new RequestOutcome.Done(view.mrn(),
                                responses.standing(view, clock.instant()), List.of()))
                        .orElseGet(() -> RequestOutcome.Refused.because(RequestOutcome.Ground.UNKNOWN,
                                RequestRules.unknown(request))));
    }

    public DeclarationPage search(DeclarationQuery query, SignedInAs who) {
        Sight sight = Sight.of(who);
        Optional<List<FoundDeclaration>> bearing = numbers.find(query, sight, who.participant().id());
        List<FoundDeclaration> found = bearing
                .orElseGet(() -> reading.search(query, sight, who.participant().id()));
        boolean more = found.size() > query.size();
        List<FoundDeclaration> page = more ? found.subList(0, query.size()) : found;
        return new DeclarationPage(page.stream().map(each -> row(each, seesGoods(who))).toList(),
                more ? OptionalLong.of(page.get(page.size() - 1).place())
                        : bearing.isPresent() ? OptionalLong.empty()
                                : reading.stoppedAt(query, sight, who.participant().id()));
    }

    private DeclarationRow row(FoundDeclaration found, boolean withGoods) {
        Participant declarant = participants.get(found.sender());
        return new DeclarationRow(new Mrn(found.mrn()), Optional.of(new Lrn(found.lrn())), found.status(),
                found.version(),
                declarant.code(), declarant.name(), found.lodgedAt(),
                withGoods ? found.summary() : found.summary().withoutGoods(),
                found.status().isOpen()
                        && found.limits().stream().anyMatch(each -> each.what() == Awaited.GUARANTEE),
                withGoods ? found.items().list(ItemView.State.REFUSED) : List.of());
    }

    /** The version in force, as it was received; of access codes, {@link CodeSight} says who reads them. */
    public Optional<DocumentView> document(Mrn mrn, SignedInAs who) {
        return readable(mrn, who).flatMap(found -> archive.find(found.document()))
                .map(found -> DocumentView.of(found).shownTo(who, mrn));
    }

    /**
     * The responses to it, oldest first; that to an amendment is one of those that everyone got. Empty also where the
     * declaration is not to be seen.
     */
    public List<DocumentView> answers(Mrn mrn, SignedInAs who) {
        Optional<FoundDeclaration> found = readable(mrn, who);
        if (found.isEmpty()) {
            return List.of();
        }
        List<DocumentView> answers = new ArrayList<>();
        versions.list(found.get().id()).stream().filter(Version::isFirst)
                .forEach(
                        each -> archive.findAnswer(each.document())
                                .ifPresent(answer -> answers.add(DocumentView.of(answer))));
        archive.ofCase(found.get().id()).forEach(stored -> answers.add(DocumentView.of(stored)));
        answers.sort(Comparator.comparing(DocumentView::number));
        return answers;
    }

    /** A response by its number. */
    public Optional<DocumentView> answer(Mrn mrn, long number, SignedInAs who) {
        return readable(mrn, who)
                .flatMap(found -> versions.list(found.id()).stream().anyMatch(each -> each.document() == number)
                        ? archive.findAnswer(number) : archive.findInCase(found.id(), number))
                .map(DocumentView::of);
    }

    /**
     * Which responses there are, oldest first, without reading one; empty also where the declaration is not to be seen.
     */
    public List<AnswerMark> answerMarks(Mrn mrn, SignedInAs who) {
        return readable(mrn, who).map(found -> Stream.concat(
                versions.list(found.id()).stream().filter(Version::isFirst)
                        .map(each -> new AnswerMark(each.document(), each.at())),
                archive.marksOfCase(found.id()).stream().map(each -> new AnswerMark(each.documentId(), each.at())))
                .sorted(Comparator.comparing(AnswerMark::number)).toList()).orElse(List.of());
    }

    /** Why it went where it went. */
    public Optional<RoutingPlan> plan(Mrn mrn, SignedInAs who) {
        return readable(mrn, who).map(board::plan);
    }

    private Optional<FoundDeclaration> readable(Mrn mrn, SignedInAs who) {
        return seesGoods(who) ? reading.find(mrn, Sight.of(who), who.participant().id()) : Optional.empty();
    }
}
