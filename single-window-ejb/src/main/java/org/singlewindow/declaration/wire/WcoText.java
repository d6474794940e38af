package org.singlewindow.declaration.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoWriter;

/**
 * A declaration put together element by element. What would be empty is left out: values without text, groups without
 * values. It notes where each field of the form went.
 */
final class WcoText {

    private static final WcoWriter WRITER = new WcoWriter();

    private final WcoPart declaration = WcoPart.declaration();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final FilledPlaces places = new FilledPlaces();

    /** An element that holds others; it is there from the first value in it on. */
    private static final class Group {

        private final String name;
        private final String path;
        private final String number;
        private WcoPart part;

        Group(String name, String path, String number) {
            this.name = name;
            this.path = path;
            this.number = number;
        }

        void begin(WcoPart in) {
            part = in.add(name);
            if (!number.isEmpty()) {
                part.add("SequenceNumeric", number);
            }
        }

        /** Where the next element of that name is, or would be. */
        String next(String element) {
            int before = part == null ? 0 : part.parts(element).size();
            return path + "/" + element + "[" + (before + 1) + "]";
        }
    }

    WcoText() {
        Group all = new Group("Declaration", "/MetaData/Declaration", "");
        all.part = declaration;
        groups.addLast(all);
    }

    GuidedDocument end() {
        return new GuidedDocument(WRITER.write(declaration), places);
    }

    void group(String name, Runnable content) {
        group(name, "", content);
    }

    /** One of a row; the number alone does not make it be there. */
    void group(String name, int number, Runnable content) {
        group(name, String.valueOf(number), content);
    }

    private void group(String name, String number, Runnable content) {
        groups.addLast(new Group(name, groups.getLast().next(name), number));
        content.run();
        groups.removeLast();
    }

    /** The field to go to where the whole of a group is missing. */
    void place(String name, Filled field) {
        places.add(groups.getLast().next(name), field.field(), false);
    }

    void value(String name, String text) {
        value(name, Filled.by(text), "", "");
    }

    void value(String name, Filled filled) {
        value(name, filled, "", "");
    }

    void amount(String name, Filled filled, Filled currency) {
        value(name, filled, "currencyID", currency.text());
    }

    void mass(String name, Filled filled) {
        value(name, filled, "unitCode", "KGM");
    }

    private void value(String name, Filled filled, String attribute, String attributeValue) {
        places.add(groups.getLast().next(name), filled.field(), !filled.isBlank());
        if (filled.isBlank()) {
            return;
        }
        WcoPart value = begun().add(name, filled.text().strip());
        if (!attributeValue.isBlank()) {
            value.mark(attribute, attributeValue);
        }
    }

    /** The innermost group, after whatever is around it. */
    private WcoPart begun() {
        WcoPart around = null;
        for (Group group : groups) {
            if (group.part == null) {
                group.begin(around);
            }
            around = group.part;
        }
        return around;
    }
}
