package org.singlewindow.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.singlewindow.kernel.Sha256;

/**
 * The hash of a line of the audit trail, out of what the line says: the same that the database puts under a seal, to
 * the byte, so that nobody has to ask the database. Fields go one after another with their length before them; what is
 * not there is passed over.
 */
final class LineHash {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{2}[A-Z]{2}[A-Z0-9]{12}[A-Z][0-9]");

    private LineHash() {
    }

    /** @param line its fields, as they stand in the file */
    static byte[] of(Map<String, String> line) {
        List<String> parts = new ArrayList<>(List.of(line.get("tx"), line.get("id"), line.get("micros")));
        for (String field : List.of("subject", "party", "kind", "actor", "text")) {
            String value = line.get(field);
            if (value != null) {
                parts.add(Integer.toString(value.codePointCount(0, value.length())));
                parts.add(value);
            }
        }
        String kind = line.get("subjectKind");
        if (kind != null) {
            parts.add(kind);
        } else if (isOdd(line.get("subject"), line.get("party"))) {
            parts.add("!");
        }
        return Sha256.of(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Of a line from before there were kinds: the one looks like no number of a declaration, or the other does. */
    private static boolean isOdd(String subject, String party) {
        return subject != null && !NUMBER.matcher(subject).matches()
                || party != null && NUMBER.matcher(party).matches();
    }
}
