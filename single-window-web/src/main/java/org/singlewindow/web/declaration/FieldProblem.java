package org.singlewindow.web.declaration;

import org.singlewindow.web.Words;

/** A field of the form that needs attention: where it is, and why. */
public record FieldProblem(DraftStep step, String field, Complaint complaint) {

    /** The key of a sentence, and what stands in it. */
    record Complaint(String key, String first, String second) {}

    public String getText() {
        return Words.fill(complaint.key(), complaint.first(), complaint.second());
    }

    /** {@code item.1.gross} is called by its item's number and its label. */
    public String getLabel() {
        String[] parts = field.split("\\.");
        if (parts.length == 3) {
            return Words.fill("draft." + parts[0], Integer.parseInt(parts[1]) + 1) + " · "
                    + Words.get("draft.field." + parts[0] + "." + parts[2]);
        }
        return parts.length == 2 ? Words.get("draft." + parts[0]) + " · " + Words.get("draft.field.party." + parts[1])
                : Words.get("draft.field." + field);
    }

    /** Of the input on its page. */
    public String getId() {
        return DraftFields.inputOf(field);
    }
}
