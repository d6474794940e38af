package org.singlewindow.declaration.wire;

import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoDictionary;
import org.singlewindow.wco.WcoPart;

/**
 * Places in a document as WCO writes them: a chain of class ids, and the data element's id with the last.
 *
 * @param root its root: the declaration itself, or its header
 */
record Pointers(WcoPart root, WcoPart declaration) {

    /** Fills in what a violation does not know that knows only its path from the declaration on, as the rules do: the path from the root on, the chain and the line. */
    Violation complete(Violation violation) {
        if (!violation.pointer().isEmpty() || violation.xpath().isEmpty()) {
            return violation;
        }
        String xpath = (root == declaration ? "" : "/" + root.name()) + violation.xpath();
        return new Violation(violation.code(), violation.text(), xpath, WcoDictionary.pointer(xpath),
                declaration.lineAt(violation.xpath()), violation.warning(), violation.words());
    }
}
