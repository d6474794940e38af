package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.singlewindow.criteria.Condition;
import org.singlewindow.criteria.Criterion;
import org.singlewindow.criteria.Matcher;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Goods;
import org.singlewindow.routing.Journey;
import org.singlewindow.routing.RoutingCriteria;
import org.singlewindow.routing.Rule;

/**
 * Finds out which rules of a table another one covers entirely: same agency, at least its duty, and a condition that
 * holds wherever theirs does. A table may have tens of thousands of rules, so not each is held against each: whoever
 * covers a rule asks for nothing, or for a code, a post or a document that this rule names, and is found by that.
 */
final class Coverage {

    /**
     * Where so many come into question for every name that a rule has, those are looked for that have all of the names.
     */
    private static final int MANY = 128;

    /**
     * Rules that ask for the same aspects: by agency and which aspects these are; all, and by each name; of names that
     * many have, also as bits.
     */
    private final class Group {
        private final List<Integer> all = new ArrayList<>();
        private final List<Map<String, List<Integer>>> byName = aspects.stream()
                .<Map<String, List<Integer>>>map(aspect -> new HashMap<>()).toList();
        private final List<Map<String, BitSet>> bits = aspects.stream()
                .<Map<String, BitSet>>map(aspect -> new HashMap<>()).toList();

        BitSet having(int aspect, String name) {
            return bits.get(aspect).computeIfAbsent(name, unknown -> {
                var found = new BitSet();
                lists(byName.get(aspect), name, aspects.get(aspect).matcher())
                        .forEach(some -> some.forEach(found::set));
                return found;
            });
        }
    }

    /** @param asked a bit for each aspect */
    private record Key(String agency, int asked) {
        boolean asks(int aspect) {
            return (asked & 1 << aspect) != 0;
        }
    }

    private Key key(Rule rule) {
        int asked = 0;
        for (int aspect = 0; aspect < aspects.size(); aspect++) {
            asked |= rule.when().words(aspects.get(aspect)).isEmpty() ? 0 : 1 << aspect;
        }
        return new Key(rule.agency(), asked);
    }

    private record Meaning(String agency, Duty duty, Condition when) {}

    /** What a rule may ask for by any name, rather than by one of a few words. */
    private final List<Criterion<Journey, Goods>> aspects = RoutingCriteria.all().list().stream()
            .filter(Criterion::isOpen).toList();
    private final List<Rule> rules;
    private final Map<Key, Group> groups = new HashMap<>();
    private long compared;

    Coverage(List<Rule> rules) {
        this.rules = rules;
        Set<Meaning> known = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            // whatever a repetition covers, the first of its kind does as well
            if (known.add(new Meaning(rule.agency(), rule.duty(), rule.when()))) {
                add(i, groups.computeIfAbsent(key(rule), key -> new Group()));
            }
        }
    }

    private void add(int place, Group group) {
        group.all.add(place);
        for (int aspect = 0; aspect < aspects.size(); aspect++) {
            for (String name : rules.get(place).when().words(aspects.get(aspect))) {
                group.byName.get(aspect).computeIfAbsent(name, unknown -> new ArrayList<>()).add(place);
            }
        }
    }

    /** The first rule that makes this one pointless. Of two that say the same, the second is. */
    Optional<Rule> find(int place) {
        return first(rules.get(place), other -> makesPointless(other, place));
    }

    /** The first rule that asks for all that this one asks for, which need not be among them. */
    Optional<Rule> findFor(Rule narrow) {
        return first(narrow, other -> {
            compared++;
            return covers(rules.get(other), narrow);
        });
    }

    private Optional<Rule> first(Rule narrow, IntPredicate isIt) {
        Key own = key(narrow);
        int first = firstIn(own, narrow.when(), isIt);
        // whoever covers a rule asks for no aspect that the rule leaves open
        for (int asked = own.asked(); asked != 0;) {
            asked = asked - 1 & own.asked();
            first = Math.min(first, firstIn(new Key(own.agency(), asked), narrow.when(), isIt));
        }
        return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(rules.get(first));
    }

    /** How often two rules were held against each other so far. */
    long compared() {
        return compared;
    }

    private int firstIn(Key key, Condition when, IntPredicate isIt) {
        Group group = groups.get(key);
        if (group == null) {
            return Integer.MAX_VALUE;
        }
        int first = Integer.MAX_VALUE;
        for (List<Integer> some : candidates(key, group, when)) {
            for (int other : some) {
                if (other < first && isIt.test(other)) {
                    first = other;
                }
            }
        }
        return first;
    }

    /** Whoever covers the rule is found under every name in it, so under the one that the fewest have as well. */
    private List<List<Integer>> candidates(Key key, Group group, Condition when) {
        List<List<Integer>> fewest = List.of(group.all);
        for (int aspect = 0; aspect < aspects.size(); aspect++) {
            if (key.asks(aspect)) {
                for (String name : when.words(aspects.get(aspect))) {
                    List<List<Integer>> found = lists(group.byName.get(aspect), name, aspects.get(aspect).matcher());
                    if (size(found) < size(fewest)) {
                        fewest = found;
                    }
                }
            }
        }
        return size(fewest) <= MANY ? fewest : List.of(havingAll(key, group, when));
    }

    private List<Integer> havingAll(Key key, Group group, Condition when) {
        BitSet found = null;
        for (int aspect = 0; aspect < aspects.size(); aspect++) {
            for (String name : key.asks(aspect) ? when.words(aspects.get(aspect)) : Set.<String>of()) {
                BitSet having = group.having(aspect, name);
                if (found == null) {
                    found = (BitSet) having.clone();
                } else {
                    found.and(having);
                }
            }
        }
        return found == null ? group.all : found.stream().boxed().toList();
    }

    private static List<List<Integer>> lists(Map<String, List<Integer>> byName, String name, Matcher matcher) {
        List<List<Integer>> found = new ArrayList<>();
        for (int length = matcher == Matcher.PREFIX ? 1 : name.length(); length <= name.length(); length++) {
            found.add(byName.getOrDefault(name.substring(0, length), List.of()));
        }
        return found;
    }

    private static int size(List<List<Integer>> lists) {
        return lists.stream().mapToInt(List::size).sum();
    }

    private boolean makesPointless(int other, int place) {
        compared++;
        Rule wide = rules.get(other);
        Rule narrow = rules.get(place);
        return other != place && covers(wide, narrow) && (other < place || !covers(narrow, wide));
    }

    /** True where whoever the narrow rule asks is asked by the wide one as well, for at least as much. */
    static boolean covers(Rule wide, Rule narrow) {
        return wide.agency().equals(narrow.agency()) && (wide.duty() == Duty.APPROVE || narrow.duty() == Duty.INFORM)
                && wide.when().covers(narrow.when());
    }
}
