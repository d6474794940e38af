package org.singlewindow.web.declaration;

import java.util.Map;

/**
 * Something that can be taken instead of being typed to its end.
 *
 * @param value as the field has it then
 * @param text  as it is offered: the value, and what that is called
 * @param fills what goes with it into the fields beside, by the last word of their names; empty where nothing does
 */
record Offer(String value, String text, Map<String, String> fills) {

    Offer {
        fills = Map.copyOf(fills);
    }

    static Offer of(String code, String name) {
        return new Offer(code, code + " – " + name, Map.of());
    }
}
