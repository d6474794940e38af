package org.singlewindow.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.singlewindow.audit.Discretion;
import org.singlewindow.audit.ProvableLine;
import org.singlewindow.audit.Proving;
import org.singlewindow.audit.SealProof;
import org.singlewindow.identity.Participant;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/** Puts into a file of evidence what the audit trail says of the case, and the seals that prove it. */
@ApplicationScoped
class ProofParts {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    Proving proving;

    /** As far as whoever asks may read it. */
    void put(Mrn mrn, Participant reader, EvidenceZip into) throws IOException {
        List<ProvableLine> lines = proving.lines(Subject.declaration(mrn)).stream()
                .filter(each -> Discretion.shows(each.kind(), each.party(), reader)).toList();
        Map<Long, SealProof> seals = new TreeMap<>();
        List<JsonObject> rows = new ArrayList<>();
        for (ProvableLine line : lines) {
            JsonObjectBuilder row = row(line);
            line.seal().map(number -> seals.computeIfAbsent(number, proving::seal))
                    .ifPresent(seal -> row.add("seal", seal.number()).add("place", seal.place(line)));
            rows.add(row.build());
        }
        into.put(EvidenceParts.LINES, CaseParts.lines(rows));
        into.put(EvidenceParts.SEALS, CaseParts.lines(seals.values().stream().map(ProofParts::row).toList()));
        for (SealProof seal : seals.values()) {
            into.put(EvidenceParts.seal(Long.toString(seal.number())), seal.lines().stream()
                    .map(line -> HEX.formatHex(line.hash()) + "\n").collect(Collectors.joining()));
        }
    }

    private static JsonObjectBuilder row(ProvableLine line) {
        JsonObjectBuilder row = JsonText.object()
                .add("at", Instant.EPOCH.plus(line.atMicros(), ChronoUnit.MICROS).toString())
                .add("kind", line.kind()).add("actor", line.actor()).add("text", line.text());
        line.party().ifPresent(party -> row.add("party", party));
        line.subjectKind().ifPresent(kind -> row.add("subjectKind", kind));
        return row.add("subject", line.subjectRef()).add("tx", line.tx()).add("id", line.id())
                .add("micros", line.atMicros());
    }

    private static JsonObject row(SealProof seal) {
        return JsonText.object().add("number", seal.number()).add("sealedAt", seal.sealedAt().toString())
                .add("previous", HEX.formatHex(seal.previous())).add("hash", HEX.formatHex(seal.hash())).build();
    }
}
