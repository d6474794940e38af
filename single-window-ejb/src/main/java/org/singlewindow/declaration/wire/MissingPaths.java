package org.singlewindow.declaration.wire;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Paths into a declaration that are still to be filled, told shortly. A thousand items lack the same a thousand times:
 * a path without the number of the item means every item, so that the list stays as short as a header of HTTP may be.
 */
final class MissingPaths {

    private static final Pattern IN_ITEM = Pattern.compile("(.*/GovernmentAgencyGoodsItem)\\[\\d+](/.*)");

    /** More of a kind are told as all of it. */
    private static final int MOST_SINGLE = 5;

    private MissingPaths() {
    }

    /**
     * @param paths each with the numbers of what repeats
     * @param items how many goods items there are
     */
    static List<String> told(Collection<String> paths, int items) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        paths.forEach(path -> alike.merge(inAny(path), List.of(path),
                (some, more) -> Stream.of(some, more).flatMap(List::stream).distinct().toList()));
        return alike.entrySet().stream().flatMap(each -> isEverywhere(each.getValue().size(), items)
                ? Stream.of(each.getKey()) : each.getValue().stream()).toList();
    }

    private static boolean isEverywhere(int places, int items) {
        return places > 1 && places == items || places > MOST_SINGLE;
    }

    private static String inAny(String path) {
        Matcher item = IN_ITEM.matcher(path);
        return item.matches() ? item.group(1) + item.group(2) : path;
    }
}
