package org.singlewindow.onboarding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.criteria.Condition;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Routing;
import org.singlewindow.routing.RoutingCriteria;
import org.singlewindow.routing.Rule;

/**
 * What a country's rules in force ask for and its new ones do not. An approval that nobody is asked for any more leaves
 * no trace anywhere else, so each rule in force has to be met, as a whole or part by part, by new rules of the same
 * agency with at least its duty; where that is in doubt, it is told.
 */
final class Lowerings {

    private static final String ROUTING = "routing.csv";
    /** So many of an agency that have come to the same are told one by one; more, together. */
    private static final int FEW = 3;
    private static final int PREFIX = 2;
    /** A table that is cut into ever smaller pieces is not followed for ever. */
    private static final int PATIENCE = 200_000;

    private record Lowering(Rule before, String code, int line, String how) {}

    private record Group(String agency, String code) {}

    private record Meaning(String agency, Duty duty, Condition when) {
        static Meaning of(Rule rule) {
            return new Meaning(rule.agency(), rule.duty(), rule.when());
        }
    }

    private final Routing.InForce before;
    private final List<Rule> now;
    /** Those now, as they are compared. */
    private final List<Rule> spelled;
    private final Set<Meaning> meanings;
    private final Map<String, Integer> places;
    /** By agency, those that its new rules name. */
    private final Map<String, Set<String>> posts;
    private final List<FileRow> lines;
    private final Predicate<String> isNobodys;
    /** Made once a rule is not there as it was; most of the time all are. */
    private Coverage coverage;
    private int patience = PATIENCE;

    /** @param isNobodys whether no office or post has this code, in a country that takes part */
    Lowerings(Routing.InForce before, List<Rule> now, List<FileRow> lines, Predicate<String> isNobodys) {
        this.isNobodys = isNobodys;
        this.before = before;
        this.now = now;
        this.lines = lines;
        this.spelled = now.stream().map(Lowerings::spelled).toList();
        this.meanings = spelled.stream().map(Meaning::of).collect(Collectors.toSet());
        this.posts = now.stream().collect(Collectors.groupingBy(Rule::agency,
                Collectors.flatMapping(rule -> rule.when().words(RoutingCriteria.POST).stream(), Collectors.toSet())));
        this.places = IntStream.range(0, now.size()).boxed()
                .collect(Collectors.toMap(i -> now.get(i).id(), Function.identity(), (one, other) -> one));
    }

    /** Nothing where the new rules cannot be read; that is told already. */
    static List<FileProblem> find(Routing.InForce before, List<FileRow> lines, Predicate<String> isNobodys) {
        return RuleChecks.parsed(lines).map(now -> new Lowerings(before, now, lines, isNobodys).problems())
                .orElse(List.of());
    }

    List<FileProblem> problems() {
        Map<Group, List<Lowering>> groups = before.rules().stream().filter(rule -> !isKept(rule)).map(this::lowering)
                .collect(Collectors.groupingBy(each -> new Group(each.before().agency(), each.code()),
                        LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream().flatMap(each -> told(each.getKey(), each.getValue())).toList();
    }

    /** How often two rules were held against each other so far. */
    long compared() {
        return coverage == null ? 0 : coverage.compared();
    }

    private boolean isKept(Rule before) {
        Rule rule = spelled(before);
        if (meanings.contains(Meaning.of(rule))) {
            return true;
        }
        if (coverage == null) {
            coverage = new Coverage(spelled);
        }
        return isCovered(rule);
    }

    /** A paper is the same, however its type is written. */
    private static Rule spelled(Rule rule) {
        return asking(rule, RoutingCriteria.inAllSpellings(rule.when()));
    }

    /** Goods are dangerous, or they are not; so with whatever else there are a few words for. */
    private boolean isCoveredWordByWord(Rule rule) {
        Condition when = rule.when();
        return RoutingCriteria.all().list().stream()
                .filter(criterion -> !criterion.isOpen() && when.words(criterion).isEmpty())
                .anyMatch(criterion -> criterion.vocabulary().stream().allMatch(word -> coverage
                        .findFor(asking(rule, when.with(criterion, Set.of(word)))).isPresent()));
    }

    private boolean isCovered(Rule rule) {
        if (patience-- <= 0) {
            return false;
        }
        if (coverage.findFor(rule).isPresent()) {
            return true;
        }
        List<Rule> parts = parts(rule);
        return parts.isEmpty() ? isCoveredWordByWord(rule) || isCoveredElsewhere(rule)
                : parts.stream().allMatch(this::isCovered);
    }

    /**
     * What names a post that is nobody's meets every rule that names one of that country, so another of its posts does
     * as well.
     */
    private boolean isCoveredElsewhere(Rule rule) {
        Condition when = rule.when();
        return when.words(RoutingCriteria.POST).stream().filter(isNobodys)
                .anyMatch(post -> posts.getOrDefault(rule.agency(), Set.of()).stream()
                        .filter(other -> other.startsWith(post.substring(0, PREFIX)))
                        .anyMatch(other -> patience-- > 0 && coverage.findFor(asking(rule,
                                when.with(RoutingCriteria.POST, Set.of(other)))).isPresent()));
    }

    /** Rules that together ask for the same as this one; none where it cannot be parted any more. */
    private static List<Rule> parts(Rule rule) {
        return rule.when().parts().stream().map(part -> asking(rule, part)).toList();
    }

    private static Rule asking(Rule rule, Condition when) {
        return new Rule(rule.id(), rule.agency(), rule.duty(), when, rule.text());
    }

    private Lowering lowering(Rule rule) {
        Integer place = places.get(rule.id());
        if (place == null) {
            return new Lowering(rule, "RULE_GONE", 0, Asked.by(rule));
        }
        Rule other = now.get(place);
        int line = lines.get(place).line();
        if (!other.agency().equals(rule.agency())) {
            return new Lowering(rule, "RULE_MOVED", line, other.agency());
        }
        boolean lowered = rule.duty() == Duty.APPROVE && other.duty() == Duty.INFORM;
        String less = Asked.less(spelled(rule).when(), spelled(other).when());
        return new Lowering(rule, lowered ? "DUTY_LOWERED" : "RULE_NARROWED", line,
                lowered ? Asked.joined("duty: APPROVE → INFORM", less) : less);
    }

    private Stream<FileProblem> told(Group group, List<Lowering> some) {
        if (some.size() <= FEW) {
            return some.stream().map(each -> problem(each.line(), group.code(), group.code(),
                    List.of(version(), each.before().id(), group.agency(), each.how())));
        }
        String names = some.stream().limit(FEW).map(each -> "'" + each.before().id() + "'")
                .collect(Collectors.joining(", ", "", ", …"));
        return Stream.of(problem(0, group.code(), group.code() + ".several",
                List.of(version(), String.valueOf(some.size()), group.agency(), names)));
    }

    private String version() {
        return String.valueOf(before.version());
    }

    private static FileProblem problem(int line, String code, String sentence, List<String> arguments) {
        return new FileProblem(ROUTING, line, code, FileProblem.TEXTS.say(sentence, arguments), true);
    }
}
