package org.singlewindow.web.declaration;

import java.util.function.Supplier;
import org.singlewindow.web.Words;

/**
 * A field of the form that needs attention: where it is, and why.
 *
 * @param warning it may stay as it is
 */
public record FieldProblem(DraftStep step, String field, Supplier<String> words, boolean warning) {

    /** The key of a sentence, and what stands in it. */
    record Complaint(String key, Object first, Object second) {

        String text() {
            return Words.fill(key, first, second);
        }
    }

    public String getText() {
        return words.get();
    }

    /** {@code item.1.gross} is called by its item's number and its label. */
    public String getLabel() {
        String[] parts = field.split("\\.");
        if (parts.length == 3) {
            return Words.fill("draft." + parts[0], Integer.parseInt(parts[1]) + 1) + " · "
                    + Words.get("draft.field." + parts[0] + "." + parts[2]);
        }
        if (field.startsWith(GuaranteeRows.ROW)) {
            return Words.fill("draft.guarantee", parts[0].substring(GuaranteeRows.ROW.length())) + " · "
                    + Words.get("draft.field." + GuaranteeRows.ROW + "." + parts[1]);
        }
        return parts.length == 2 ? Words.get("draft." + parts[0]) + " · " + Words.get("draft.field.party." + parts[1])
                : Words.get("draft.field." + field);
    }

    /** Of the input on its page. */
    public String getId() {
        return DraftFields.inputOf(field);
    }
}
