package org.singlewindow.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be told of a file of evidence by itself. */
final class EvidenceCheck {

    private final Trust trust;
    private final List<Verdict> verdicts = new ArrayList<>();

    EvidenceCheck(Trust trust) {
        this.trust = trust;
    }

    /** What the file says it is, then what holds of it and what does not. */
    List<Verdict> check(Path path) {
        try (EvidenceContainer file = new EvidenceContainer(path)) {
            EvidenceManifest manifest = EvidenceManifest.read(file.text(EvidenceParts.MANIFEST));
            if (!manifest.said("format").equals(EvidenceParts.FORMAT)) {
                verdicts.add(Verdict.broken("it is no evidence of a form that this program knows"));
                return verdicts;
            }
            verdicts.add(Verdict.note("evidence of " + manifest.said("case") + ", made " + manifest.said("made")
                    + " by " + manifest.said("by")));
            verdicts.addAll(new SignatureCheck(file, trust).check(manifest));
            verdicts.addAll(new PartsCheck(file, manifest).check());
            verdicts.addAll(new RecordedCheck(file, manifest).check());
            verdicts.addAll(new SealCheck(file, manifest.said("case")).check());
        } catch (IOException | RuntimeException unreadable) {
            verdicts.add(Verdict.broken("the file cannot be read to its end as evidence: " + unreadable.getMessage()));
        }
        return verdicts;
    }
}
