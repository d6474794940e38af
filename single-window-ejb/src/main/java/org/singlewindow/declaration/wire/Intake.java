package org.singlewindow.declaration.wire;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.declaration.LodgeDeclaration;
import org.singlewindow.declaration.Lodging;
import org.singlewindow.declaration.LodgementOutcome;
import org.singlewindow.declaration.MessageFunction;
import org.singlewindow.declaration.Prospect;
import org.singlewindow.declaration.Refusing;
import org.singlewindow.declaration.SaidBeside;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.wire.SchemaFindings;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Gate;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.SchemaViolation;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

/** The one entry for every door: bytes in, a WCO response out, and between them everything or nothing. */
@ApplicationScoped
public class Intake {

    /** Largest document taken, in bytes. */
    public static final int LARGEST = WcoReader.MOST_BYTES;

    /**
     * Not by CDI, through which the server makes an exception with all of its stack for every call of a session bean.
     */
    @EJB
    Lodging lodging;

    @Inject
    Requests requests;

    @Inject
    Refusing refusing;

    @Inject
    ResponseWriter responses;

    @Inject
    Clock clock;

    private final WcoReader reader = new WcoReader();
    private static final int PLACES = Settings.findNumber(Setting.INTAKE_PLACES)
            .orElseGet(() -> Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));

    /**
     * Two for each processor, one that computes and one that waits for the disk: more only push each other out of the
     * processors' caches, and the JVM's compiler off the processors.
     */
    private final Gate gate = new Gate(PLACES, Settings.number(Setting.INTAKE_PATIENCE));

    /**
     * Whoever changes a declaration may have to wait for somebody else who does, for as long as that takes; those who
     * lodge do not wait for it.
     */
    private final Gate asking = new Gate(PLACES / 2 + 1, Settings.number(Setting.INTAKE_PATIENCE));

    /** A document read so far that it can be lodged, or that it is clear what it asks, or the answer that ends it. */
    private record Step(Optional<Submitted> submitted, Optional<Requests.Asked> asked, Optional<Answer> answer) {

        static Step lodging(Submitted submitted) {
            return new Step(Optional.of(submitted), Optional.empty(), Optional.empty());
        }

        static Step asking(Requests.Asked asked) {
            return new Step(Optional.empty(), Optional.of(asked), Optional.empty());
        }

        static Step ended(Answer answer) {
            return new Step(Optional.empty(), Optional.empty(), Optional.of(answer));
        }
    }

    private record Sent(byte[] bytes, SaidBeside beside) {}

    private record Submitted(LodgeDeclaration declaration, Lodging.Received received) {}

    /** By what its function code says: a new declaration, for whom the document says, or a word on an earlier one. */
    public Answer submit(byte[] bytes, Arrival arrival, SignedInAs who) {
        return submit(bytes, SaidBeside.NOTHING, arrival, who);
    }

    public Answer submit(byte[] bytes, SaidBeside beside, Arrival arrival, SignedInAs who) {
        Sent sent = new Sent(bytes, tidy(beside));
        Step step = gate.enter(() -> receive(sent, arrival, who)).orElseGet(() -> Step.ended(busy()));
        return step.answer().or(() -> asking.enter(
                () -> traced(requests.answer(step.asked().orElseThrow(), arrival, who), sent, who)))
                .orElseGet(this::busy);
    }

    private Answer traced(Answer answer, Sent sent, SignedInAs who) {
        if (!answer.violations().isEmpty() && answer.mrn().isEmpty()) {
            refusing.refused(who, trace(sent.bytes(), answer));
        }
        return answer;
    }

    private static SaidBeside tidy(SaidBeside said) {
        return new SaidBeside(said.forWhom().map(code -> Blanks.strip(code).toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty()), said.version());
    }

    /** To its end, unless it asks for something. */
    private Step receive(Sent sent, Arrival arrival, SignedInAs who) {
        Step step = read(sent, UseCase.LODGE_DECLARATION, who);
        if (step.asked().isPresent()) {
            return step;
        }
        return Step.ended(traced(step.answer().orElseGet(() -> {
            Submitted submitted = step.submitted().orElseThrow();
            return answer(lodging.lodge(submitted.declaration(), submitted.received(), arrival, who),
                    submitted.declaration().lrn());
        }), sent, who));
    }

    private Answer answer(LodgementOutcome outcome, Optional<Lrn> lrn) {
        return outcome.either(
                accepted -> new Answer(AnswerKind.ACCEPTED, Optional.of(accepted.mrn()), accepted.answer(),
                        accepted.warnings()),
                repeated -> new Answer(AnswerKind.DUPLICATE, Optional.of(repeated.mrn()), repeated.answer(), List.of()),
                reused -> refused(AnswerKind.CONFLICT, List.of(reused.violation()), lrn),
                refused -> refused(AnswerKind.INVALID, refused.violations(), lrn));
    }

    /** All checks up to a tier, without effect: beyond the schema, those that lodging makes. */
    public Answer validate(byte[] bytes, ValidationTier tier, SignedInAs who) {
        return validate(bytes, SaidBeside.NOTHING, tier, who);
    }

    public Answer validate(byte[] bytes, SaidBeside beside, ValidationTier tier, SignedInAs who) {
        return gate.enter(() -> {
            Step step = read(new Sent(bytes, tidy(beside)), UseCase.CHECK_DECLARATION, who);
            if (step.asked().isPresent()) {
                return tier == ValidationTier.SCHEMA ? requests.valid(step.asked().get().request())
                        : requests.foresee(step.asked().get(), who);
            }
            return step.answer().orElseGet(() -> {
                Submitted submitted = step.submitted().orElseThrow();
                Optional<Lrn> lrn = submitted.declaration().lrn();
                if (tier == ValidationTier.SCHEMA) {
                    return requests.valid(Prospect.NOTHING_KNOWN, lrn);
                }
                Prospect prospect = lodging.foresee(submitted.declaration(), submitted.received(), who);
                return prospect.end().map(end -> answer(end, lrn)).orElseGet(() -> requests.valid(prospect, lrn));
            });
        }).orElseGet(this::busy);
    }

    private Step read(Sent sent, UseCase useCase, SignedInAs who) {
        byte[] bytes = sent.bytes();
        if (!Policy.allows(useCase, who) || who.country().isEmpty()) {
            return end(AnswerKind.FORBIDDEN,
                    Violation.of(RuleCode.NOT_ALLOWED, FindingTexts.say("lodger")));
        }
        if (bytes.length > LARGEST) {
            return end(AnswerKind.TOO_LARGE,
                    Violation.of(RuleCode.TOO_LARGE, FindingTexts.say("document.large", LARGEST >> 20, LARGEST)));
        }
        return reader.readParts(bytes).either(
                read -> declaration(read.document())
                        .map(declaration -> step(new Pointers(read.document(), declaration), sent))
                        .orElseGet(() -> end(AnswerKind.INVALID, Violation.of(RuleCode.UNEXPECTED_ELEMENT,
                                FindingTexts.say("document.response")))),
                broken -> unreadable(AnswerKind.NOT_WELL_FORMED, List.of(broken.violation()), broken.reference()),
                invalid -> unreadable(AnswerKind.INVALID, invalid.violations(), invalid.reference()));
    }

    private Step unreadable(AnswerKind kind, List<SchemaViolation> found, Optional<String> reference) {
        return Step.ended(refused(kind, SchemaFindings.violations(found), reference.map(Lrn::new)));
    }

    private static Step step(Pointers pointers, Sent sent) {
        Lodging.Received received = new Lodging.Received(sent.bytes(), Sha256.of(sent.bytes()), pointers::place,
                sent.beside());
        return RequestReader.function(pointers.declaration()) == MessageFunction.LODGE
                ? Step.lodging(new Submitted(DeclarationReader.read(pointers.declaration()), received))
                : Step.asking(new Requests.Asked(RequestReader.read(pointers.declaration()), received));
    }

    /** Bare, or in its header. */
    private static Optional<WcoPart> declaration(WcoPart root) {
        return switch (root.name()) {
            case "Declaration" -> Optional.of(root);
            case "MetaData" -> root.part("Declaration");
            default -> Optional.empty();
        };
    }

    private Step end(AnswerKind kind, Violation violation) {
        return Step.ended(refused(kind, List.of(violation), Optional.empty()));
    }

    private Answer refused(AnswerKind kind, List<Violation> violations, Optional<Lrn> lrn) {
        return new Answer(kind, Optional.empty(), responses.refused(violations, lrn.map(Lrn::value), clock.instant()),
                violations);
    }

    private Answer busy() {
        return refused(AnswerKind.BUSY,
                List.of(Violation.of(RuleCode.BUSY, FindingTexts.say("busy"))),
                Optional.empty());
    }

    /** What is kept of a refused document: enough to find it again when somebody asks, nothing of its content. */
    private static String trace(byte[] bytes, Answer answer) {
        String codes = answer.violations().stream().filter(violation -> !violation.warning())
                .map(violation -> violation.code().code())
                .distinct().limit(10).collect(Collectors.joining(" "));
        return Stream
                .of(answer.kind().name(), "codes " + codes, bytes.length + " bytes",
                        "sha-256 " + HexFormat.of().formatHex(Sha256.of(bytes)))
                .collect(Collectors.joining(", "));
    }
}
