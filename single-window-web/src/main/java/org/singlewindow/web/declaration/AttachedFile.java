package org.singlewindow.web.declaration;

import org.singlewindow.attachment.AttachmentView;
import org.singlewindow.web.FileWords;

/**
 * A file of a declaration as a page lists it.
 *
 * @param here whether it is meant for the task that the page is about
 */
public record AttachedFile(AttachmentView file, boolean here) {

    /** As people know it from their folders. */
    public String getSize() {
        return FileWords.size(file.size());
    }

    /** Such as PDF. */
    public String getKind() {
        return FileWords.kind(file.type());
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
