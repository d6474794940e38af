package org.singlewindow.criteria;

import java.util.Set;
import java.util.stream.Stream;

/** One criterion of a condition with its words, of which one has to be met. Asked for every rule, hence the array. */
record Ask(int place, Criterion<?, ?> criterion, Set<String> words, String[] each) {

    Ask(int place, Criterion<?, ?> criterion, Set<String> words) {
        this(place, criterion, words, words.toArray(String[]::new));
    }

    boolean fits(Found found) {
        if (found.isOpen()) {
            return true;
        }
        for (String word : each) {
            if (criterion.matcher().isMet(word, found)) {
                return true;
            }
        }
        return false;
    }

    boolean covers(Ask narrow) {
        return criterion.matcher().coversAll(words, narrow.words);
    }

    /** What is there and met it. */
    Stream<String> met(Found found) {
        return found.values()
                .filter(value -> words.stream().anyMatch(word -> criterion.matcher().isMetBy(word, value)));
    }

    Stream<String> doubted(Found found) {
        return words.stream().flatMap(found::insteadOf);
    }
}
