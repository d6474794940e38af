package org.singlewindow.declaration;

import java.time.Instant;

/**
 * Who refused a goods item, why, and when. It stays what it is, whatever becomes of the rest.
 *
 * @param agency its code
 * @param code   of the reason
 */
public record ItemRefusal(String agency, String code, String text, Instant at) {

    Remark remark() {
        return new Remark(agency, code, text);
    }
}
