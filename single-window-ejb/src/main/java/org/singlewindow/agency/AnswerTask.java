package org.singlewindow.agency;

import org.singlewindow.kernel.FreeText;

/** A declarant's answer as it comes in. */
public record AnswerTask(long taskId, String text) {

    public AnswerTask {
        text = FreeText.strip(text);
    }
}
