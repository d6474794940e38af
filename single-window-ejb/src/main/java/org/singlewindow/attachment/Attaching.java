package org.singlewindow.attachment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.singlewindow.attachment.AttachingOutcome.Unattached;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.schema.OwnTransaction;

/**
 * Somebody brings a file for a declaration. It is received, looked at and scanned before there is any transaction: a
 * slow sender or scanner keeps nobody from deciding. What is refused leaves nothing; the same file again is the same
 * attachment.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Attaching {

    @Inject
    Concern concern;

    @Inject
    Sniffing sniffing;

    @Inject
    VirusScanner scanner;

    @Inject
    Filing filing;

    @Inject
    OwnTransaction transaction;

    /** By hand, or by a call without an id. */
    public AttachingOutcome attach(AttachFile file, InputStream bytes, SignedInAs who) throws IOException {
        return attach(file, bytes, Optional.empty(), who);
    }

    /**
     * @param arrival of a call that has an id: the same again is answered as the first time
     * @throws IOException where the bytes break off
     */
    public AttachingOutcome attach(AttachFile file, InputStream bytes, Optional<Arrival> arrival, SignedInAs who)
            throws IOException {
        Policy.require(UseCase.ADD_ATTACHMENT, who);
        Optional<Dossier> dossier = concern.findToAdd(file.mrn(), who);
        if (dossier.isEmpty()) {
            return Reasons.of(RuleCode.DECLARATION_NOT_FOUND, "unknown");
        }
        Optional<Unattached> forbidden = AttachmentLimits.forbids(file.type());
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        try (Spooled spooled = Spooled.read(bytes, AttachmentLimits.largest())) {
            return examine(new Brought(file, arrival), dossier.get(), spooled, who);
        }
    }

    /** What is said of a file, and how it came. */
    private record Brought(AttachFile said, Optional<Arrival> arrival) {}

    private AttachingOutcome examine(Brought brought, Dossier dossier, Spooled file, SignedInAs who)
            throws IOException {
        AttachFile said = brought.said();
        if (file.size() == 0) {
            return Reasons.of(RuleCode.MISSING, "empty");
        }
        if (file.size() > AttachmentLimits.largest()) {
            return Reasons.of(RuleCode.TOO_LARGE, "tooLarge", AttachmentLimits.largest() >> 20);
        }
        if (said.hash().filter(hash -> !MessageDigest.isEqual(hash, file.sha256())).isPresent()) {
            return Reasons.of(RuleCode.INCONSISTENT, "hash", AttachmentView.Hash.of(file.sha256()));
        }
        Sniffing.Sniffed sniffed = sniffing.look(file);
        if (sniffed.fault().isPresent()) {
            return sniffed.fault().get();
        }
        FileKind kind = sniffed.kind().orElseThrow();
        String name = FileName.of(said.name(), kind);
        if (FileName.isTooLong(name)) {
            return Reasons.of(RuleCode.TOO_LONG, "longName", FileName.LONGEST);
        }
        return contradiction(said, name, kind).<AttachingOutcome>map(reason -> reason)
                .orElseGet(
                        () -> scan(dossier, new Filing.Named(name, kind, said.task(), brought.arrival()), file, who));
    }

    private static Optional<Unattached> contradiction(AttachFile said, String name, FileKind kind) {
        if (!said.type().isEmpty() && FileKind.ofType(said.type()).filter(kind::equals).isEmpty()) {
            return Optional.of(Reasons.of(RuleCode.INCONSISTENT, "otherType", said.type(), kind.mediaType()));
        }
        return name.contains(".") && FileKind.called(name).filter(kind::equals).isEmpty()
                ? Optional.of(Reasons.of(RuleCode.INCONSISTENT, "otherName", name, kind.mediaType()))
                : Optional.empty();
    }

    private AttachingOutcome scan(Dossier dossier, Filing.Named named, Spooled file, SignedInAs who) {
        ScanVerdict verdict = scanner.scan(file);
        if (verdict instanceof ScanVerdict.Infected infected) {
            transaction.within(() -> {
                filing.note(dossier, named.name(), infected.what(), who);
                return true;
            });
            return Reasons.of(RuleCode.UNSAFE, "infected", infected.what());
        }
        return verdict instanceof ScanVerdict.Unknown ? Reasons.of(RuleCode.BUSY, "unscanned")
                : transaction.within(() -> filing.file(dossier, named, file, who));
    }
}
