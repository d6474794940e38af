package org.singlewindow.routing;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Worded;
import org.singlewindow.kernel.Wording;

/**
 * Why somebody is a recipient.
 *
 * @param rule    the rule's name in its country's table, {@code COUNTRY} for a country's own queue, or that of a
 *                {@link KeptSay}
 * @param text    the rule's explanation, in the words and the language of the country that wrote it
 * @param matched the facts it met, such as {@code item 2: 080830, IMPORTING KZ}
 */
public record Reason(String rule, String text, String matched) {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.routing.matched");
    /** Of a country's own queue. */
    static final String OF_COUNTRY = "COUNTRY";

    private static final String SEPARATOR = ", ";
    private static final String PART = "role.";
    private static final String ITEM = "item ";

    /** Of a country's own queue, which no rule of its table asks. */
    static Worded ofCountry() {
        return TEXTS.say("country");
    }

    /** What it met, in the reader's language. */
    public Worded facts() {
        return language -> Stream.of(matched.split(SEPARATOR))
                .map(fact -> TEXTS.read(fact).map(Reason::toRead).orElseGet(() -> Wording.verbatim(fact)).in(language))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** What its country calls the rule; empty where no rule of its table asks, and the words say all. */
    public String ruleOfCountry() {
        return rule.equals(UrgentGoods.RULE) || rule.equals(OF_COUNTRY) || KeptSay.of(this).isPresent() ? "" : rule;
    }

    /** Whether it is for the sake of single items, and of nothing else, that its rule applies. */
    public boolean concernsItemsAlone() {
        return matched.startsWith(ITEM);
    }

    /** What is kept for programs names a country's part by its code; people read it in words, in English as well. */
    private static Wording toRead(Wording kept) {
        return kept.key().startsWith(PART) ? TEXTS.say(kept.key().replace(PART, "told."), kept.arguments()) : kept;
    }
}
