package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.singlewindow.evidence.VerifyEvidenceCommand;

/** The evidence of a case, taken away from the running window and looked at without it. */
record TakenEvidence(byte[] file, String fingerprint) {

    static TakenEvidence by(Visitor who, String mrn) {
        Visitor.Answer answer = who.get("/api/declarations/" + mrn + "/evidence");
        assertEquals(200, answer.status(), answer::text);
        return new TakenEvidence(answer.body(), who.get("/api/evidence-keys").json().asJsonArray().getJsonObject(0)
                .getString("fingerprint"));
    }

    /** What the command ends with, and its last words. */
    String verdict() {
        try {
            Path taken = Files.createTempFile("evidence", ".zip");
            try {
                Files.write(taken, file);
                List<String> terminal = new ArrayList<>();
                int code = new VerifyEvidenceCommand().applyAsInt(
                        List.of(taken.toString(), "--fingerprint", fingerprint), terminal::add);
                return code + " " + terminal.get(terminal.size() - 1);
            } finally {
                Files.delete(taken);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
