package org.singlewindow.web.declaration;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.kernel.Violation;
import org.singlewindow.web.Address;

/**
 * What was pointed out in a document that can be lodged all the same. Nothing that was lodged can be taken back, so
 * whoever lodges it says first that they have read that: of this document, for this trader, and of these remarks.
 */
final class Remarks {

    private static final int LENGTH = 16;

    private Remarks() {
    }

    /**
     * What a tick stands for; empty where there is nothing to read.
     *
     * @param trader for whom it is said to be lodged, beside what the document says
     */
    static String mark(byte[] document, Optional<String> trader, Answer answer) {
        if (answer.kind() != AnswerKind.VALID || answer.violations().isEmpty()) {
            return "";
        }
        StringBuilder read = new StringBuilder(hash(document)).append('\n').append(trader.orElse(""));
        for (Violation remark : answer.violations()) {
            read.append('\n').append(remark.xpath()).append(' ').append(remark.text());
        }
        return hash(read.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the tick for them is missing in what was sent. */
    static boolean areUnread(String mark, Address address) {
        return !mark.isEmpty() && !mark.equals(address.get("read"));
    }

    private static String hash(byte[] text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, LENGTH);
    }
}
