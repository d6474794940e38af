package org.singlewindow.agency;

import java.util.List;
import java.util.Locale;
import org.singlewindow.kernel.FreeText;

/**
 * A declarant's answer as it comes in.
 *
 * @param attachments the files of the declaration that belong to it, by their SHA-256 in hexadecimal digits
 */
public record AnswerTask(long taskId, String text, List<String> attachments) {

    public AnswerTask {
        text = FreeText.strip(text);
        attachments = attachments.stream().map(each -> each.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    /** In words alone. */
    public AnswerTask(long taskId, String text) {
        this(taskId, text, List.of());
    }
}
