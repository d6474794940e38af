package org.singlewindow.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** What the manifest says: what the evidence is of, and which parts it has, each with its hash. */
record EvidenceManifest(Map<String, String> head, Map<String, String> parts) {

    private static final Pattern PART = Pattern.compile("([0-9a-f]{64})  (\\S.*)");
    private static final Pattern SAID = Pattern.compile("# ([a-z ]+): (.*)");

    static EvidenceManifest read(String text) throws ZipException {
        Map<String, String> head = new LinkedHashMap<>();
        Map<String, String> parts = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            Matcher part = PART.matcher(line);
            Matcher said = SAID.matcher(line);
            if (part.matches()) {
                if (parts.put(part.group(2), part.group(1)) != null) {
                    throw new ZipException("the manifest names " + part.group(2) + " twice");
                }
            } else if (said.matches()) {
                head.put(said.group(1), said.group(2));
            } else {
                throw new ZipException("the manifest says what nobody understands: " + line);
            }
        }
        return new EvidenceManifest(head, parts);
    }

    /** Empty text where it does not say. */
    String said(String name) {
        return head.getOrDefault(name, "");
    }
}
