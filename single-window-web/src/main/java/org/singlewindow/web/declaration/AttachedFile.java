package org.singlewindow.web.declaration;

import java.util.Locale;
import org.singlewindow.attachment.AttachmentView;
import org.singlewindow.web.Words;

/**
 * A file of a declaration as a page lists it.
 *
 * @param here whether it is meant for the task that the page is about
 */
public record AttachedFile(AttachmentView file, boolean here) {

    private static final long KIBIBYTE = 1024;

    /** As people know it from their folders. */
    public String getSize() {
        long kib = (file.size() + KIBIBYTE - 1) / KIBIBYTE;
        return kib < KIBIBYTE ? Words.fill("attachments.kib", kib)
                : Words.fill("attachments.mib", Math.round(kib * 10.0 / KIBIBYTE) / 10.0);
    }

    /** Such as PDF. */
    public String getKind() {
        return file.type().substring(file.type().indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    /** Whether every browser shows it as a picture. */
    public boolean isPicture() {
        return file.type().equals("image/jpeg") || file.type().equals("image/png");
    }

    /** Whether browsers show it by themselves. */
    public boolean isShown() {
        return isPicture() || file.type().equals("application/pdf");
    }
}
