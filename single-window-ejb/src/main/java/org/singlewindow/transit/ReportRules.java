package org.singlewindow.transit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/** What must be said with what, whatever the movement has come to. Pure. */
final class ReportRules {

    static final int LONGEST_REASON = 512;
    private static final int LONGEST_WORD = 35;
    private static final int MOST_SEALS = 99;
    private static final int LONGEST_PLACE = 140;
    private static final int MOST_FILES = 9;
    /** Code list CL019. */
    private static final Pattern INCIDENT = Pattern.compile("[1-6]");
    private static final Set<MovementStep> AT_AN_OFFICE = EnumSet.of(MovementStep.EXIT, MovementStep.ENTER,
            MovementStep.REFUSE_ENTRY, MovementStep.ARRIVE);
    private static final Set<MovementStep> WITH_A_REASON = EnumSet.of(MovementStep.INTEND_CONTROL,
            MovementStep.REFUSE_ENTRY, MovementStep.CANCEL,
            MovementStep.RECOVERY, MovementStep.INCIDENT);

    private ReportRules() {
    }

    /** Where it is told from. @param country of the office that is named, where there is one */
    record Seen(Movement movement, Standpoint by, Course course, List<String> seals, MovementTerms terms,
            Optional<CountryCode> country, Instant now) {}

    /** The first thing that is wrong with what is said; behind {@code parts}, what a kind does not take is not said. */
    static Optional<Obstacle> check(MovementReport report, Seen seen) {
        return Stream
                .<Function<MovementReport, Optional<Obstacle>>>of(each -> time(each, seen), ReportRules::parts,
                        each -> office(each, seen), ReportRules::result, ReportRules::reason, ReportRules::incident,
                        each -> seals(each, seen),
                        each -> term(each, seen.terms()), ReportRules::proof, ReportRules::scene)
                .flatMap(rule -> rule.apply(report).stream()).findFirst();
    }

    /** Moments are compared, and no dates: what is today there may be tomorrow here. */
    private static Optional<Obstacle> time(MovementReport report, Seen seen) {
        if (report.moment().isEmpty()) {
            return Optional.of(Obstacle.in("at", RuleCode.MISSING, "at.missing"));
        }
        if (report.at().isAfter(seen.now())) {
            return Optional.of(Obstacle.in("at", RuleCode.BAD_DATE, "at.future"));
        }
        // people tell the minute
        Instant begun = seen.movement().times().begunAt().truncatedTo(ChronoUnit.MINUTES);
        return report.at().isBefore(begun)
                ? Optional.of(Obstacle.in("at", RuleCode.BAD_DATE, wentThen(seen) ? "at.went" : "at.begun",
                        Obstacle.MINUTE.format(begun)))
                : Optional.empty();
    }

    /** Whether it began by going on paper. */
    private static boolean wentThen(Seen seen) {
        return seen.course().legs().get(0).startedAt().filter(seen.movement().times().begunAt()::equals).isPresent();
    }

    /** What would have no effect is not taken, so that nobody believes it had one. */
    private static Optional<Obstacle> parts(MovementReport report) {
        Set<EventPart> taken = EventPart.of(report.step());
        return Stream.of(EventPart.values()).filter(part -> !taken.contains(part) && part.isSaid(report)).findFirst()
                .map(part -> Obstacle.in(part.field(), RuleCode.UNEXPECTED_ELEMENT, "part.other", part.field(),
                        report.step()));
    }

    private static Optional<Obstacle> office(MovementReport report, Seen seen) {
        if (report.office().isEmpty()) {
            return AT_AN_OFFICE.contains(report.step())
                    ? Optional.of(Obstacle.in("office", RuleCode.MISSING, "office.missing")) : Optional.empty();
        }
        if (seen.country().isEmpty()) {
            return Optional.of(Obstacle.in("office", RuleCode.UNKNOWN_OFFICE, "office.unknown", report.office()));
        }
        if (report.isFromPaper() && seen.by().customs().isEmpty() && mayBeThere(report, seen)) {
            return Optional.empty(); // it may come before what tells where the goods were
        }
        CountryCode where = seen.by().customs()
                .orElseGet(() -> seen.course().here().map(Leg::country).orElse(seen.movement().way().from()));
        return where.equals(seen.country().get()) ? Optional.empty()
                : Optional.of(Obstacle.in("office", RuleCode.OTHER_COUNTRY, "office.other", report.office(), where));
    }

    private static boolean mayBeThere(MovementReport report, Seen seen) {
        CountryCode country = seen.country().get();
        return report.step() != MovementStep.DEPART && new Outlook(seen.course()).isBefore(country)
                || report.step() == MovementStep.INCIDENT && seen.movement().way().route().contains(country);
    }

    private static Optional<Obstacle> result(MovementReport report) {
        return EventPart.of(report.step()).contains(EventPart.RESULT) && report.details().result().isEmpty()
                ? Optional.of(Obstacle.in("result", RuleCode.MISSING, "result.missing")) : Optional.empty();
    }

    private static Optional<Obstacle> reason(MovementReport report) {
        String reason = report.details().reason();
        boolean major = report.details().result().filter(FoundGoods.MAJOR::equals).isPresent();
        if (reason.isBlank()) {
            return WITH_A_REASON.contains(report.step()) || major
                    ? Optional.of(Obstacle.in("reason", RuleCode.MISSING, "reason.missing")) : Optional.empty();
        }
        return FreeText.unfit(reason, LONGEST_REASON)
                .map(fault -> Obstacle.in("reason", fault, "reason.unfit", LONGEST_REASON));
    }

    private static Optional<Obstacle> incident(MovementReport report) {
        String code = report.details().incident();
        if (report.step() != MovementStep.INCIDENT) {
            return Optional.empty();
        }
        if (code.isEmpty()) {
            return Optional.of(Obstacle.in("incident", RuleCode.MISSING, "incident.missing"));
        }
        return INCIDENT.matcher(code).matches() ? Optional.empty()
                : Optional.of(Obstacle.in("incident", RuleCode.OUTSIDE_DOMAIN, "incident.unknown", code));
    }

    /**
     * One identity for the whole way: customs alone puts on others, and says why, and who opens the goods says how they
     * were. A carrier whose seals broke shows the goods to the nearest customs.
     */
    private static Optional<Obstacle> seals(MovementReport report, Seen seen) {
        List<String> put = report.details().seals();
        Optional<Obstacle> wrong = numbers(put);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (!put.isEmpty() && seen.by().customs().isEmpty()) {
            return Optional.of(Obstacle.in("seals", RuleCode.NOT_ALLOWED, "seals.customs"));
        }
        boolean others = !Seals.numbers(put).equals(Seals.numbers(seen.seals()));
        if (!put.isEmpty() && others && !seen.seals().isEmpty() && report.details().reason().isBlank()) {
            return Optional.of(Obstacle.in("reason", RuleCode.MISSING, "seals.reason"));
        }
        Optional<Obstacle> means = FreeText.unfit(report.details().means(), LONGEST_WORD)
                .map(fault -> Obstacle.in("means", fault, "means.unfit", LONGEST_WORD));
        if (means.isPresent()) {
            return means;
        }
        return report.step() == MovementStep.UNLOADING_REMARKS && !seen.seals().isEmpty()
                && report.details().intact().isEmpty()
                        ? Optional.of(Obstacle.in("intact", RuleCode.MISSING, "seals.state")) : Optional.empty();
    }

    private static Optional<Obstacle> numbers(List<String> seals) {
        if (seals.size() > MOST_SEALS) {
            return Optional.of(Obstacle.in("seals", RuleCode.LIMIT_EXCEEDED, "seals.unfit", LONGEST_WORD, MOST_SEALS));
        }
        if (seals.stream().anyMatch(seal -> seal.codePoints().noneMatch(Character::isLetterOrDigit))) {
            return Optional.of(Obstacle.in("seals", RuleCode.MISSING, "seals.empty"));
        }
        Set<String> seen = new HashSet<>();
        Optional<String> twice = seals.stream().filter(seal -> !seen.add(Seals.number(seal))).findFirst();
        return seals.stream().flatMap(seal -> FreeText.unfit(seal, LONGEST_WORD).stream()).findFirst()
                .map(fault -> Obstacle.in("seals", fault, "seals.unfit", LONGEST_WORD, MOST_SEALS))
                .or(() -> twice.map(seal -> Obstacle.in("seals", RuleCode.INCONSISTENT, "seals.twice", seal)));
    }

    private static Optional<Obstacle> term(MovementReport report, MovementTerms terms) {
        if (report.step() != MovementStep.ENQUIRY) {
            return Optional.empty();
        }
        int term = report.details().term();
        Optional<Enquired> asked = report.details().asked();
        if (asked.isEmpty() && (term == 0 || terms.holder() == terms.office())) {
            return Optional.of(Obstacle.in("asked", RuleCode.MISSING, "asked"));
        }
        boolean fits = asked.map(whom -> term == 0 || term == whom.days(terms))
                .orElse(term == terms.holder() || term == terms.office());
        return fits ? Optional.empty()
                : Optional.of(Obstacle.in("term", RuleCode.OUTSIDE_DOMAIN, "term", terms.holder(), terms.office()));
    }

    /** Who is asked, and the days that they have: whichever of the two was said. */
    static EventDetails whole(MovementStep step, EventDetails said, MovementTerms terms) {
        if (step != MovementStep.ENQUIRY) {
            return said;
        }
        Enquired asked = said.asked()
                .orElse(said.term() == terms.holder() ? Enquired.HOLDER : Enquired.OFFICE);
        return said.asking(asked, asked.days(terms));
    }

    private static Optional<Obstacle> proof(MovementReport report) {
        String kind = report.details().proof();
        boolean known = Stream.of(ProofKind.values()).anyMatch(each -> each.name().equals(kind));
        return known || report.step() != MovementStep.PROOF ? Optional.empty()
                : Optional.of(Obstacle.in("proof", RuleCode.OUTSIDE_DOMAIN, "proof",
                        Stream.of(ProofKind.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Optional<Obstacle> scene(MovementReport report) {
        Scene scene = report.details().scene();
        Optional<Obstacle> where = FreeText.unfit(scene.where(), LONGEST_PLACE)
                .map(fault -> Obstacle.in("where", fault, "where.unfit", LONGEST_PLACE));
        return where.isPresent() ? where : scene.files().size() > MOST_FILES
                ? Optional.of(Obstacle.in("files", RuleCode.LIMIT_EXCEEDED, "files.many", MOST_FILES))
                : Optional.empty();
    }
}
