package org.singlewindow.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each part is as the manifest names it, none is missing, and none is there that it does not name. */
final class PartsCheck {

    private static final Set<String> AROUND = Set.of(EvidenceParts.MANIFEST, EvidenceParts.SIGNATURE,
            EvidenceParts.CERTIFICATE);
    private static final List<String> NEEDED = List.of(EvidenceParts.CASE, EvidenceParts.DOCUMENTS,
            EvidenceParts.DECISIONS, EvidenceParts.FILES, EvidenceParts.LINES, EvidenceParts.SEALS);

    private final EvidenceContainer file;
    private final EvidenceManifest manifest;
    private final List<Verdict> broken = new ArrayList<>();

    PartsCheck(EvidenceContainer file, EvidenceManifest manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    List<Verdict> check() {
        Set<String> there = new HashSet<>();
        for (String name : file.names()) {
            if (!there.add(name)) {
                broken.add(Verdict.broken(name + " is there twice"));
            } else if (!AROUND.contains(name) && !manifest.parts().containsKey(name)) {
                broken.add(Verdict.broken(name + " was added: it is not among the parts that were signed"));
            }
        }
        NEEDED.stream().filter(name -> !manifest.parts().containsKey(name))
                .forEach(name -> broken.add(Verdict.broken(name + " is not among the parts that were signed")));
        manifest.parts().entrySet().forEach(part -> checkPart(part, there));
        return broken.isEmpty() ? List.of(Verdict.holds(manifest.parts().size()
                + " parts are as they were signed; none is missing, none was added")) : broken;
    }

    private void checkPart(Map.Entry<String, String> part, Set<String> there) {
        if (!there.contains(part.getKey())) {
            broken.add(Verdict.broken(part.getKey() + " was signed and is missing"));
            return;
        }
        try {
            if (!file.sha256(part.getKey()).equals(part.getValue())) {
                broken.add(Verdict.broken(part.getKey() + " is not what was signed: it was changed"));
            }
        } catch (IOException damaged) {
            broken.add(Verdict.broken(part.getKey() + " is damaged: " + damaged.getMessage()));
        }
    }
}
