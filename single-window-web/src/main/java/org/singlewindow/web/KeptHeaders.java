package org.singlewindow.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.ItemRefusal;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.wire.FollowOn;
import org.singlewindow.kernel.Mrn;

/**
 * Which goods items of the declaration before a document does not have, or has though they are not released yet: each
 * by its number there, with the codes of those who refused it and of their reasons, or of those it waits for.
 */
public final class KeptHeaders {

    private static final String LEFT_OUT = "X-Left-Out";
    private static final String FOLLOWED_BY = "X-Followed-By";
    private static final String NOT_RELEASED = "X-Not-Released";

    private KeptHeaders() {
    }

    /** Those that there are, and what goes on from that declaration already. */
    public static Map<String, String> of(FollowOn.Started started) {
        Map<String, String> headers = new TreeMap<>();
        List<FollowOn.Kept> kept = started.keptBack();
        if (!started.going().isEmpty()) {
            headers.put(FOLLOWED_BY, started.going().stream().map(Mrn::value).collect(Collectors.joining(", ")));
        }
        put(headers, LEFT_OUT, kept, ItemView::isRefused);
        put(headers, NOT_RELEASED, kept, item -> !item.isRefused());
        return headers;
    }

    private static void put(Map<String, String> headers, String name, List<FollowOn.Kept> kept,
            Predicate<ItemView> which) {
        List<String> items = kept.stream().map(FollowOn.Kept::item).filter(which).map(KeptHeaders::item).toList();
        if (!items.isEmpty()) {
            headers.put(name, String.join(", ", items));
        }
    }

    private static String item(ItemView item) {
        return Stream.concat(Stream.of(String.valueOf(item.sequence())),
                Stream.concat(item.refusals().stream().flatMap(KeptHeaders::words), item.waitsFor().stream()))
                .collect(Collectors.joining(" "));
    }

    /** A code that an agency has made up itself may have letters that a header has not. */
    private static Stream<String> words(ItemRefusal refusal) {
        return Stream.of(refusal.agency(), refusal.code().matches("[A-Za-z0-9_.-]+") ? refusal.code() : "OTHER");
    }
}
