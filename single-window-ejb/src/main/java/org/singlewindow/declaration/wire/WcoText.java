package org.singlewindow.declaration.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoWriter;

/**
 * A declaration put together element by element. What would be empty is left out: values without text, groups without
 * values.
 */
final class WcoText {

    private static final WcoWriter WRITER = new WcoWriter();

    private final WcoPart declaration = WcoPart.declaration();

    /** Names of groups that were begun but hold nothing as yet, outermost first. */
    private final List<String> announced = new ArrayList<>();
    private final Deque<WcoPart> open = new ArrayDeque<>(List.of(declaration));

    byte[] end() {
        return WRITER.write(declaration);
    }

    void group(String name, Runnable content) {
        announced.add(name);
        int depth = announced.size();
        int before = open.size();
        content.run();
        if (open.size() > before) {
            open.pop();
        } else if (announced.size() == depth) {
            announced.remove(depth - 1);
        }
    }

    void value(String name, String text) {
        value(name, text, "", "");
    }

    void amount(String name, String text, String currency) {
        value(name, text, "currencyID", currency);
    }

    void mass(String name, String text) {
        value(name, text, "unitCode", "KGM");
    }

    private void value(String name, String text, String attribute, String attributeValue) {
        if (text.isBlank()) {
            return;
        }
        announced.forEach(group -> open.push(open.peek().add(group)));
        announced.clear();
        WcoPart value = open.peek().add(name, text.strip());
        if (!attributeValue.isBlank()) {
            value.mark(attribute, attributeValue);
        }
    }
}
