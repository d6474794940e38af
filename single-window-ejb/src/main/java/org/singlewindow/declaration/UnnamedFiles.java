package org.singlewindow.declaration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.audit.AuditEntry;
import org.singlewindow.kernel.Wording;

/**
 * What the history says of files to who sees the declaration and not the files of it: that there was one, of what kind,
 * and its hash. What it is called may say as much as what stands in it.
 */
final class UnnamedFiles {

    private static final String FILES = "attachment.";
    /** The name comes first, and may have anything in it; what is behind it is the window's own. */
    private static final Pattern BEHIND_THE_NAME = Pattern
            .compile("(?s).*, (\\S+/\\S+, \\d+ bytes(?:, sha-256 [0-9a-f]{64})?|task \\d+)");

    private UnnamedFiles() {
    }

    static boolean isOfFile(AuditEntry entry) {
        return entry.kind().startsWith(FILES);
    }

    static Wording words(AuditEntry entry) {
        Matcher said = BEHIND_THE_NAME.matcher(entry.text());
        return new AuditEntry(entry.at(), entry.kind(), entry.actor(), entry.party(), entry.subject(),
                said.matches() ? said.group(1) : "").words();
    }
}
