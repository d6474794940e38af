package org.singlewindow.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether documents and files are what the window noted down when they came, by their hashes of then. */
final class RecordedCheck {

    private final EvidenceContainer file;
    private final EvidenceManifest manifest;

    RecordedCheck(EvidenceContainer file, EvidenceManifest manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    List<Verdict> check() throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        check(EvidenceParts.DOCUMENTS, "documents and messages", verdicts);
        check(EvidenceParts.FILES, "attached files", verdicts);
        return verdicts;
    }

    private void check(String list, String what, List<Verdict> verdicts) throws IOException {
        List<Map<String, String>> recorded = file.rows(list).stream().filter(row -> row.containsKey("sha256"))
                .toList();
        List<Verdict> broken = recorded.stream()
                .filter(row -> !row.get("sha256").equals(manifest.parts().get(row.get("file"))))
                .map(row -> Verdict.broken(row.get("file") + " is not what was noted down when it came")).toList();
        verdicts.addAll(broken);
        if (broken.isEmpty()) {
            long whole = recorded.stream().filter(this::isWhole).count();
            String all = whole == recorded.size() ? "" : " of " + recorded.size();
            verdicts.add(Verdict.holds(whole + all + " " + what + " are as they were noted down when they came"));
        }
    }

    /** What was signed is told of already where it is not there, or is another one; it does not hold besides. */
    private boolean isWhole(Map<String, String> row) {
        try {
            return file.names().contains(row.get("file")) && file.sha256(row.get("file")).equals(row.get("sha256"));
        } catch (IOException damaged) {
            return false;
        }
    }
}
