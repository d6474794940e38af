package org.singlewindow.web.declaration;

import java.util.Arrays;
import java.util.Locale;

/** The pages of the form, in their order. */
public enum DraftStep {
    ROUTE, GOODS, TRANSPORT, REVIEW;

    /** As it stands in the address; the first where it says nothing of use. */
    static DraftStep parse(String text) {
        return Arrays.stream(values()).filter(step -> step.word().equals(text)).findFirst().orElse(ROUTE);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    DraftStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    DraftStep before() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
