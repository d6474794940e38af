package org.singlewindow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.singlewindow.transit.Exhibits;

/** Files that show what happened to goods on their way are with the declaration that began it. */
@ApplicationScoped
class MovementExhibits implements Exhibits {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Inject
    AttachmentRepository attachments;

    @Override
    public boolean has(long movement, String sha256) {
        return HASH.matcher(sha256).matches()
                && attachments.find(movement, new AttachmentView.Hash(sha256).bytes()).isPresent();
    }
}
