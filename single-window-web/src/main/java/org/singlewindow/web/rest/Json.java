package org.singlewindow.web.rest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;

/** What an address or a body may say in one word or one number. */
final class Json {

    private static final int LARGEST_PAGE = 200;

    private Json() {
    }

    /** How many somebody wants at once: at least one, and never more than {@code largest}. */
    static int most(int max, int largest) {
        return Math.min(atLeast(1, max, "max"), largest);
    }

    /** The same, of a list that goes on by {@code after}. */
    static int size(int size) {
        return Math.min(atLeast(1, size, "size"), LARGEST_PAGE);
    }

    /** Behind which line a list goes on. */
    static OptionalLong behind(Long after) {
        return after == null ? OptionalLong.empty() : OptionalLong.of(atLeast(1, after, "after"));
    }

    static int atLeast(int least, int given, String field) {
        return (int) atLeast(least, (long) given, field);
    }

    static long atLeast(int least, long given, String field) {
        if (given < least) {
            throw Refusal.badRequest(RuleCode.OUTSIDE_DOMAIN, field + " is at least " + least + ".");
        }
        return given;
    }

    static <E extends Enum<E>> E word(Class<E> words, Optional<String> given, String field) {
        return word(words, given, field, "");
    }

    /** @param pointer to the field in the body; empty where it stands in the address */
    static <E extends Enum<E>> E word(Class<E> words, Optional<String> given, String field, String pointer) {
        return given.flatMap(word -> find(words, word))
                .orElseThrow(() -> Refusal.at(pointer, RuleCode.OUTSIDE_DOMAIN,
                        field + " is one of " + List.of(words.getEnumConstants()) + "."));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> words, String given) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(given)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
