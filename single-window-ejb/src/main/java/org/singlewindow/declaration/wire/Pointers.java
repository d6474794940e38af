package org.singlewindow.declaration.wire;

import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoDictionary;
import org.singlewindow.wco.WcoPart;

/** Places in a document as WCO writes them: a chain of class ids, and the data element's id with the last. */
final class Pointers {

    private Pointers() {
    }

    /** Fills in the chain and the line of a violation that knows only its path, as the rules do. */
    static Violation complete(Violation violation, WcoPart declaration) {
        if (!violation.pointer().isEmpty() || violation.xpath().isEmpty()) {
            return violation;
        }
        return new Violation(violation.code(), violation.text(), violation.xpath(), WcoDictionary.pointer(violation.xpath()),
                declaration.lineAt(violation.xpath()), violation.warning());
    }
}
