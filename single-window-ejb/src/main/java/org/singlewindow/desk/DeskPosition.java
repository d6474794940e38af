package org.singlewindow.desk;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far somebody has come in each feed, by its kind: {@code task=2026-…_17~permit=.}. A feed that is not named has
 * not begun.
 */
record DeskPosition(Map<String, String> byKind) {

    private static final String OVER = ".";

    /** Whatever cannot be read is the beginning. */
    static DeskPosition parse(Optional<String> text) {
        return new DeskPosition(text.stream().flatMap(all -> Stream.of(all.split("~"))).map(one -> one.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, TreeMap::new)));
    }

    Optional<String> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    boolean isOver(String kind) {
        return OVER.equals(byKind.get(kind));
    }

    static String over(Optional<String> place) {
        return place.orElse(OVER);
    }

    String toText() {
        return byKind.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("~"));
    }
}
