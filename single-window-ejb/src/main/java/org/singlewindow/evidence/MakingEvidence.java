package org.singlewindow.evidence;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.singlewindow.attachment.AttachmentView;
import org.singlewindow.attachment.Attachments;
import org.singlewindow.audit.Proving;
import org.singlewindow.declaration.CaseFile;
import org.singlewindow.declaration.CaseFiles;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.schema.OwnTransaction;

/**
 * Somebody takes the evidence of a case away: the declarant of its own, the customs that have a task on it, and
 * supervisors of a country whose agencies have. It is whole or nothing, so agencies that see a part of a case get none.
 * Read without a transaction, for it may be long; what happens to the case meanwhile makes it begin anew.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MakingEvidence {

    private static final int TRIES = 5;

    @Inject
    CaseFiles cases;

    @Inject
    Attachments attachments;

    @Inject
    CaseParts caseParts;

    @Inject
    TaskParts taskParts;

    @Inject
    ProofParts proofParts;

    @Inject
    Proving proving;

    @Inject
    EvidenceKeys keys;

    @Inject
    OwnTransaction transaction;

    @Inject
    Event<DomainEvent> happened;

    @Inject
    Clock clock;

    /** Whether to offer it to somebody who sees the declaration. */
    public boolean isOffered(Mrn mrn, SignedInAs who) {
        return isFor(who) && attachments.list(mrn, who).isPresent();
    }

    private static boolean isFor(SignedInAs who) {
        Reach reach = Policy.reach(UseCase.MAKE_EVIDENCE, who);
        return reach != Reach.NOTHING
                && (reach != Reach.OWN || !who.participant().hasQueue() || who.participant().isCustoms());
    }

    /** Empty where the case is not theirs to see. */
    public Optional<Evidence> make(Mrn mrn, SignedInAs who) throws IOException {
        Policy.require(UseCase.MAKE_EVIDENCE, who);
        Optional<List<AttachmentView>> files = attachments.list(mrn, who);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        if (!isFor(who)) {
            throw new NotAllowed(UseCase.MAKE_EVIDENCE, who.signIn());
        }
        SigningKey key = SigningKey.find().orElseThrow(() -> new IllegalStateException(
                "there is no key to sign evidence with: set SW_EVIDENCE_KEYSTORE"));
        proving.sealNow();
        Path path = Files.createTempFile("sw-evidence", ".zip");
        try {
            String manifest = write(path, mrn, key, who);
            transaction.within(() -> {
                keys.keep(key);
                happened.fire(new EvidenceMade(mrn, who.signIn(), who.participant().code(), manifest));
                return true;
            });
            long size = Files.size(path);
            // it has no name any more from here on
            return Optional.of(new Evidence("evidence-" + mrn + ".zip", size,
                    Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException | RuntimeException brokenOff) {
            Files.deleteIfExists(path);
            throw brokenOff;
        }
    }

    private String write(Path path, Mrn mrn, SigningKey key, SignedInAs who) throws IOException {
        Subject subject = Subject.declaration(mrn);
        for (int tries = 1;; tries++) {
            int before = proving.lines(subject).size();
            String manifest = writeOnce(path, cases.find(mrn).orElseThrow(), key, who);
            if (proving.lines(subject).size() == before || tries == TRIES) {
                return manifest;
            }
        }
    }

    private String writeOnce(Path path, CaseFile file, SigningKey key, SignedInAs who) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            EvidenceZip zip = new EvidenceZip(out);
            zip.put(EvidenceParts.ABOUT, about());
            caseParts.put(file, who.participant(), zip);
            taskParts.put(file.mrn(), attachments.list(file.mrn(), who).orElseThrow(), who, zip);
            proofParts.put(file.mrn(), who.participant(), zip);
            return zip.sign(head(file, key, who), key);
        }
    }

    private List<String> head(CaseFile file, SigningKey key, SignedInAs who) {
        return List.of("format: " + EvidenceParts.FORMAT, "case: " + file.mrn(), "made: " + clock.instant(),
                "by: " + who.signIn() + " (" + who.participant().code() + ")",
                "window: " + Settings.find(Setting.PUBLIC_URL).orElse("-"),
                "signature: " + key.algorithm(), "key: " + key.fingerprint(),
                "last seal: " + proving.lastSeal().orElse("-"));
    }

    private static byte[] about() throws IOException {
        try (InputStream text = MakingEvidence.class.getResourceAsStream("READ-ME.txt")) {
            return text.readAllBytes();
        }
    }
}
