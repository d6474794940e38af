package org.singlewindow.criteria;

import java.util.List;

/**
 * One thing that a rule may ask for.
 *
 * @param <C>        the case that is judged
 * @param <I>        an item of it
 * @param name       of its column in files and of its label on pages
 * @param vocabulary the words that there are; none where any word may be asked for
 */
public record Criterion<C, I>(String name, Matcher matcher, Extractor<C, I> extractor, Telling telling,
        List<String> vocabulary) {

    public Criterion {
        vocabulary = List.copyOf(vocabulary);
    }

    /** Whatever word is asked for; what met it is told behind its name. */
    public Criterion(String name, Matcher matcher, Extractor<C, I> extractor) {
        this(name, matcher, extractor, Telling.NAMED, List.of());
    }

    public boolean isOpen() {
        return vocabulary.isEmpty();
    }
}
