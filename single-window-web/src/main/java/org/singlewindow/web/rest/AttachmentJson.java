package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import org.singlewindow.attachment.AttachmentView;

/** A file of a declaration; {@code tasks} are those that it is meant for. */
public record AttachmentJson(String sha256, String name, String type, long size, String by, Instant at,
        List<Long> tasks) {

    static AttachmentJson of(AttachmentView attachment) {
        return new AttachmentJson(attachment.sha256().hex(), attachment.name(), attachment.type(), attachment.size(),
                attachment.by(), attachment.at(), attachment.tasks());
    }
}
