package org.singlewindow.criteria;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of rules that is looked through without looking at each. A rule can only be met where one of the words is
 * there that it asks for under the first criterion for which any word may be asked, so it is found by those.
 */
public final class Index<R> {

    private final List<R> rules;
    private final List<Condition> conditions;
    /** They ask for nothing by name. */
    private final BitSet always = new BitSet();
    private final List<Names> names = new ArrayList<>();

    /** The rules that ask for something by name under one criterion. */
    private static final class Names {
        private final int place;
        private final Criterion<?, ?> criterion;
        private final BitSet all = new BitSet();
        private final Map<String, BitSet> byWord = new HashMap<>();
        private final TreeMap<String, BitSet> inOrder = new TreeMap<>();
        private int longest;

        Names(int place, Criterion<?, ?> criterion) {
            this.place = place;
            this.criterion = criterion;
        }

        void add(int rule, Set<String> words) {
            all.set(rule);
            for (String word : words) {
                byWord.computeIfAbsent(word, unknown -> new BitSet()).set(rule);
                inOrder.put(word, byWord.get(word));
                longest = Math.max(longest, word.length());
            }
        }

        void find(Seen<?, ?> seen, BitSet found) {
            Set<String> known = new HashSet<>();
            there(seen).forEach(each -> {
                if (each.isDoubtful()) {
                    found.or(all);
                } else {
                    each.values().filter(known::add).forEach(value -> find(value, found));
                }
            });
        }

        private Stream<Found> there(Seen<?, ?> seen) {
            return criterion.extractor().isOfItemsOnly()
                    ? IntStream.range(0, seen.size()).mapToObj(item -> seen.item(item, place))
                    : Stream.of(seen.whole(place));
        }

        private void find(String value, BitSet found) {
            if (criterion.matcher() == Matcher.WORD) {
                add(value, found);
                return;
            }
            for (int length = 1; length <= Math.min(longest, value.length()); length++) {
                add(value.substring(0, length), found);
            }
            if (value.length() < longest) {
                inOrder.tailMap(value).entrySet().stream().takeWhile(each -> each.getKey().startsWith(value))
                        .forEach(each -> found.or(each.getValue()));
            }
        }

        private void add(String word, BitSet found) {
            BitSet rulesOfWord = byWord.get(word);
            if (rulesOfWord != null) {
                found.or(rulesOfWord);
            }
        }
    }

    public Index(List<R> rules, Function<R, Condition> when) {
        this.rules = List.copyOf(rules);
        this.conditions = rules.stream().map(when).toList();
        Map<Integer, Names> byPlace = new TreeMap<>();
        for (int rule = 0; rule < conditions.size(); rule++) {
            Optional<Ask> name = conditions.get(rule).firstName();
            if (name.isPresent()) {
                Ask ask = name.get();
                byPlace.computeIfAbsent(ask.place(), place -> new Names(place, ask.criterion())).add(rule, ask.words());
            } else {
                always.set(rule);
            }
        }
        names.addAll(byPlace.values());
    }

    /** Every rule that the case meets, in the order of the table. */
    public void forEachMet(Seen<?, ?> seen, BiConsumer<R, Match> then) {
        BitSet found = (BitSet) always.clone();
        names.forEach(each -> each.find(seen, found));
        for (int rule = found.nextSetBit(0); rule >= 0; rule = found.nextSetBit(rule + 1)) {
            R one = rules.get(rule);
            conditions.get(rule).match(seen).ifPresent(match -> then.accept(one, match));
        }
    }
}
