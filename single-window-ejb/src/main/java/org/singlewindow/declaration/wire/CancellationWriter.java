package org.singlewindow.declaration.wire;

import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoWriter;

/** Writes what a program would send to cancel a declaration. */
public final class CancellationWriter {

    /** As much as the document has room for. */
    public static final int LONGEST_REASON = 512;

    private static final WcoWriter WRITER = new WcoWriter();

    private CancellationWriter() {
    }

    /** @param mrn number of the declaration, whatever was said */
    public static byte[] write(String mrn, String reason) {
        WcoPart document = WcoPart.declaration();
        document.add("FunctionCode", "1");
        document.add("ID", mrn);
        WcoPart information = document.add("AdditionalInformation");
        information.add("StatementDescription", reason);
        information.add("StatementTypeCode", "AES");
        return WRITER.write(document);
    }
}
