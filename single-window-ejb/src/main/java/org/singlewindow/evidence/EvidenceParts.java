package org.singlewindow.evidence;

/** Names of the parts of a file of evidence; whoever makes one and whoever checks one go by the same. */
final class EvidenceParts {

    static final String FORMAT = "single-window-evidence 1";

    static final String MANIFEST = "manifest.txt";
    static final String SIGNATURE = "manifest.sig";
    static final String CERTIFICATE = "certificate.pem";

    static final String ABOUT = "READ-ME.txt";
    static final String CASE = "case.json";
    static final String DOCUMENTS = "documents.jsonl";
    static final String DELIVERIES = "deliveries.jsonl";
    static final String DECISIONS = "decisions.jsonl";
    static final String FILES = "attachments.jsonl";
    static final String LINES = "audit.jsonl";
    static final String SEALS = "seals.jsonl";

    private EvidenceParts() {
    }

    /** Where the hashes of all lines under a seal stand, one a line. */
    static String seal(String number) {
        return "seals/" + number + ".txt";
    }
}
