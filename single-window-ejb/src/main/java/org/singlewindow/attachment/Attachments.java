package org.singlewindow.attachment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;

/** The files of a declaration, for those whom they concern; to others neither the one nor the other is there. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Attachments {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Inject
    AttachmentRepository attachments;

    @Inject
    Concern concern;

    /** In the order in which they came; empty where the declaration's are not theirs to see. */
    public Optional<List<AttachmentView>> list(Mrn mrn, SignedInAs who) {
        return concern.find(mrn, who).map(dossier -> attachments.list(dossier.declaration()));
    }

    /** Whether they may add some as it stands now. */
    public boolean mayAdd(Mrn mrn, SignedInAs who) {
        return Policy.allows(UseCase.ADD_ATTACHMENT, who) && concern.find(mrn, who).filter(Dossier::open).isPresent();
    }

    /** @param sha256 in 64 hexadecimal digits */
    public Optional<AttachmentFile> find(Mrn mrn, String sha256, SignedInAs who) {
        if (!HASH.matcher(sha256).matches()) {
            return Optional.empty();
        }
        byte[] hash = new AttachmentView.Hash(sha256).bytes();
        return concern.find(mrn, sha256, who).flatMap(dossier -> attachments.find(dossier.declaration(), hash))
                .map(found -> new AttachmentFile(found.view(),
                        new Pieces(number -> attachments.findPiece(hash, number))));
    }
}
