package org.singlewindow.web.declaration;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Words;

/**
 * Which goods item a paper belongs to, by the item's number; nothing where it belongs to all. Once its item was removed
 * the paper belongs to none, until somebody says to which: it must not become a paper of all goods by itself.
 *
 * @param typed as the draft has it: {@code 2}, or {@code -2} where item 2 was removed
 */
record PaperItem(String typed) {

    private static final String REMOVED = "-";

    static PaperItem read(String typed) {
        return new PaperItem(typed);
    }

    static boolean ofAny(List<Map<String, String>> papers, int item) {
        return papers.stream().anyMatch(paper -> DraftForm.of(paper, "item").equals(String.valueOf(item)));
    }

    /** What it belongs to when that item is removed: the items behind it move up. */
    PaperItem without(int removed) {
        int item = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        return item == removed ? new PaperItem(REMOVED + typed)
                : item > removed ? new PaperItem(String.valueOf(item - 1)) : this;
    }

    /** Whether it belongs to all, or to one of so many. */
    boolean isThere(int items) {
        return typed.isEmpty()
                || typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= items;
    }

    /** So many items by number, for choosing; and this one, if it is gone. */
    List<Choice> among(int items) {
        return Stream.concat(
                isThere(items) ? Stream.of() : Stream.of(new Choice(typed, Words.fill("draft.paper.gone", number()))),
                IntStream.rangeClosed(1, items).mapToObj(String::valueOf).map(each -> new Choice(each, each))).toList();
    }

    /** As the item was called. */
    String number() {
        return typed.startsWith(REMOVED) ? typed.substring(REMOVED.length()) : typed;
    }

    /** In the document: 0 for all, -1 for none. */
    int place() {
        return typed.isEmpty() ? 0 : typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
    }
}
