package org.singlewindow.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.Sha256;

/**
 * Whether the lines of the audit trail are those that were sealed at their time, each in its place: by the hashes
 * alone, whoever signed the file. A line that was changed, or put in another's place, makes another hash than the one
 * that stands there under the seal; a hash that was changed makes another seal.
 */
final class SealCheck {

    private static final HexFormat HEX = HexFormat.of();

    private final EvidenceContainer file;
    private final String declaration;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<String, List<String>> under = new HashMap<>();
    private int sealed;
    private int unsealed;

    /** @param declaration the case */
    SealCheck(EvidenceContainer file, String declaration) {
        this.file = file;
        this.declaration = declaration;
    }

    List<Verdict> check() throws IOException {
        checkSeals();
        List<Map<String, String>> lines = file.rows(EvidenceParts.LINES);
        Set<String> places = new HashSet<>();
        for (Map<String, String> line : lines) {
            if (!places.add(line.get("tx") + " " + line.get("id"))) {
                verdicts.add(Verdict.broken(named(line) + " is there twice"));
            }
            fault(line).ifPresent(text -> verdicts.add(Verdict.broken(named(line) + " " + text)));
        }
        if (verdicts.isEmpty()) {
            verdicts.add(
                    Verdict.holds(sealed + " lines of the audit trail stand as they were written under " + under.size()
                            + " seals, each in its place"));
        }
        if (unsealed > 0) {
            verdicts.add(Verdict.note(unsealed
                    + " lines were so new that no seal was on them yet: for these the signature alone vouches"));
        }
        return verdicts;
    }

    /** In the order of their numbers; where one follows directly upon another, it has to carry its hash. */
    private void checkSeals() throws IOException {
        long before = -1;
        String last = "";
        for (Map<String, String> seal : file.rows(EvidenceParts.SEALS)) {
            long number = Long.parseLong(seal.get("number"));
            String hash = seal.get("hash");
            List<String> hashes = file.text(EvidenceParts.seal(seal.get("number"))).lines().toList();
            under.put(seal.get("number"), hashes);
            if (!hash.equals(hashOf(seal.get("previous"), hashes))) {
                verdicts.add(Verdict.broken("seal " + number + " does not fit the lines under it"));
            } else if (number == before + 1 && !last.equals(seal.get("previous"))) {
                verdicts.add(Verdict.broken("seal " + number + " does not follow upon the one before it"));
            }
            before = number;
            last = hash;
        }
    }

    private static String hashOf(String previous, List<String> hashes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(HEX.parseHex(previous));
        hashes.forEach(each -> all.writeBytes(HEX.parseHex(each)));
        return HEX.formatHex(Sha256.of(all.toByteArray()));
    }

    private Optional<String> fault(Map<String, String> line) {
        if (!declaration.equals(line.get("subject"))) {
            return Optional.of("is about another case");
        }
        if (!atOf(line).equals(line.get("at"))) {
            return Optional.of("has another time than the one that was sealed");
        }
        String seal = line.get("seal");
        if (seal == null) {
            unsealed++;
            return Optional.empty();
        }
        sealed++;
        List<String> hashes = under.getOrDefault(seal, List.of());
        int place = Integer.parseInt(line.get("place"));
        boolean right = place >= 1 && place <= hashes.size()
                && hashes.get(place - 1).equals(HEX.formatHex(LineHash.of(line)));
        return right ? Optional.empty()
                : Optional.of("is not the line that was sealed in place " + place + " under seal " + seal);
    }

    static String atOf(Map<String, String> line) {
        return Instant.EPOCH.plus(Long.parseLong(line.get("micros")), ChronoUnit.MICROS).toString();
    }

    private static String named(Map<String, String> line) {
        return "line " + line.get("tx") + "/" + line.get("id") + " of the audit trail (" + line.get("kind") + ")";
    }
}
