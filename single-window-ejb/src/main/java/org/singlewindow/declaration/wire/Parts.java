package org.singlewindow.declaration.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.singlewindow.wco.ds.res.DateTimeString;
import org.singlewindow.wco.res.Code17;
import org.singlewindow.wco.res.Code3;
import org.singlewindow.wco.res.Code8;
import org.singlewindow.wco.res.DateTime;
import org.singlewindow.wco.res.DigitsCode2;
import org.singlewindow.wco.res.Identifier35;
import org.singlewindow.wco.res.Identifier70;
import org.singlewindow.wco.res.Identifier9;
import org.singlewindow.wco.res.Pointer;
import org.singlewindow.wco.res.Response;
import org.singlewindow.wco.res.Text512;

/** A WCO response being put together. */
final class Parts {

    /** UNCL 2379: year to second with a zone. */
    private static final String TO_THE_SECOND = "304";
    private static final DateTimeFormatter FORMAT_304 = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_TEXT = 512;
    private static final int LONGEST_CODE = 17;

    private final Response response = new Response();

    Parts(String functionCode, Instant at) {
        DigitsCode2 code = new DigitsCode2();
        code.setValue(functionCode);
        response.setFunctionCode(code);
        response.setIssueDateTime(time(at));
    }

    Response response() {
        return response;
    }

    void reference(String text) {
        response.setFunctionalReferenceID(id35(text));
    }

    void say(String code, String text, String type) {
        Response.AdditionalInformation information = new Response.AdditionalInformation();
        if (!code.isEmpty()) {
            Code17 statement = new Code17();
            statement.setValue(shortened(code, LONGEST_CODE));
            information.setStatementCode(statement);
        }
        if (!text.isEmpty()) {
            information.setStatementDescription(text(text));
        }
        Code3 kind = new Code3();
        kind.setValue(type);
        information.setStatementTypeCode(kind);
        response.getAdditionalInformation().add(information);
    }

    void error(String code, String text, List<Pointer> pointers) {
        Response.Error error = new Response.Error();
        error.setDescription(text(text));
        Code8 validation = new Code8();
        validation.setValue(code);
        error.setValidationCode(validation);
        error.getPointer().addAll(pointers);
        response.getError().add(error);
    }

    void released(Instant at) {
        Response.Status status = new Response.Status();
        status.setReleaseDateTime(time(at));
        response.getStatus().add(status);
    }

    /** The declaration it is about; {@code version} 0 where it has none. */
    Response.Declaration about(Optional<String> mrn, Optional<String> lrn, int version) {
        Response.Declaration declaration = new Response.Declaration();
        lrn.ifPresent(reference -> declaration.setFunctionalReferenceID(id35(reference)));
        mrn.ifPresent(number -> {
            Identifier70 id = new Identifier70();
            id.setValue(number);
            declaration.setID(id);
        });
        if (version > 0) {
            Identifier9 id = new Identifier9();
            id.setValue(String.valueOf(version));
            declaration.setVersionID(id);
        }
        response.setDeclaration(declaration);
        return declaration;
    }

    static DateTime time(Instant at) {
        DateTimeString text = new DateTimeString();
        text.setFormatCode(TO_THE_SECOND);
        text.setValue(FORMAT_304.format(at));
        DateTime time = new DateTime();
        time.setDateTimeString(text);
        return time;
    }

    private static Identifier35 id35(String text) {
        Identifier35 id = new Identifier35();
        id.setValue(text);
        return id;
    }

    private static Text512 text(String words) {
        Text512 text = new Text512();
        text.setValue(shortened(words, LONGEST_TEXT));
        return text;
    }

    /** Counted as the schema's checker counts, but never through the middle of a character. */
    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
