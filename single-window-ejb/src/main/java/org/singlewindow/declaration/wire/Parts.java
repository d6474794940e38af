package org.singlewindow.declaration.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.singlewindow.declaration.TimeLimit;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoPointer;

/** A WCO response being put together. */
final class Parts {

    /** UNCL 2379: year to second with a zone. */
    private static final String TO_THE_SECOND = "304";
    private static final DateTimeFormatter FORMAT_304 = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    static final int LONGEST_TEXT = 512;
    private static final int LONGEST_CODE = 17;

    private final WcoPart response = WcoPart.response();

    Parts(String functionCode, Instant at) {
        response.add("FunctionCode", functionCode);
        time(response, "IssueDateTime", at);
    }

    WcoPart response() {
        return response;
    }

    void reference(String text) {
        response.add("FunctionalReferenceID", text);
    }

    WcoPart say(String code, String text, String type) {
        WcoPart information = response.add("AdditionalInformation");
        if (!code.isEmpty()) {
            information.add("StatementCode", shortened(code, LONGEST_CODE));
        }
        if (!text.isEmpty()) {
            information.add("StatementDescription", shortened(text, LONGEST_TEXT));
        }
        information.add("StatementTypeCode", type);
        return information;
    }

    /** Up to when something is waited for. */
    void limit(TimeLimit limit, String text) {
        WcoPart information = response.add("AdditionalInformation");
        information.add("StatementCode", limit.what().name());
        information.add("StatementDescription", text);
        time(information, "LimitDateTime", limit.until());
        information.add("StatementTypeCode", "LIM");
    }

    /** @param pointer a chain of WCO ids, empty where there is no place */
    void error(String code, String text, String pointer) {
        WcoPart error = response.add("Error");
        error.add("Description", shortened(text, LONGEST_TEXT));
        error.add("ValidationCode", code);
        WcoPointer.point(error, pointer);
    }

    void released(Instant at) {
        time(response.add("Status"), "ReleaseDateTime", at);
    }

    /** The declaration it is about; {@code version} 0 where it has none. */
    WcoPart about(Optional<String> mrn, Optional<String> lrn, int version) {
        WcoPart declaration = response.add("Declaration");
        lrn.ifPresent(reference -> declaration.add("FunctionalReferenceID", reference));
        mrn.ifPresent(number -> declaration.add("ID", number));
        if (version > 0) {
            declaration.add("VersionID", String.valueOf(version));
        }
        return declaration;
    }

    static void time(WcoPart holder, String name, Instant at) {
        holder.add(name).add("DateTimeString", FORMAT_304.format(at)).mark("formatCode", TO_THE_SECOND);
    }

    /** No longer than the schema has room for. */
    static String text(String text) {
        return shortened(text, LONGEST_TEXT);
    }

    /** Counted as the schema's checker counts, but never through the middle of a character. */
    private static String shortened(String text, int length) {
        return text.length() <= length ? text : FreeText.beginning(text, length - 1) + "…";
    }
}
