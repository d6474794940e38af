package org.singlewindow.declaration.wire;

import java.util.List;
import org.w3c.dom.Element;

/**
 * What a stored WCO {@code Response} says, for a list.
 *
 * @param function code list {@code response-codes}, two digits
 * @param lines    its statements and errors, each in one line
 */
public record ResponseOutline(String function, List<String> lines) {

    public ResponseOutline {
        lines = List.copyOf(lines);
    }

    public static ResponseOutline read(byte[] response) {
        Element root = Dom.parse(response);
        Element first = root.getLocalName().equals("Response") ? root : Dom.child(root, "Response").orElse(root);
        var lines = new java.util.ArrayList<String>();
        Dom.children(first, "AdditionalInformation")
                .map(each -> joined(Dom.text(each, "StatementCode"), Dom.text(each, "StatementDescription")))
                .forEach(lines::add);
        Dom.children(first, "Error")
                .map(each -> joined(Dom.text(each, "ValidationCode"), Dom.text(each, "Description")))
                .forEach(lines::add);
        String function = Dom.text(first, "FunctionCode");
        return new ResponseOutline(function.length() == 1 ? "0" + function : function, lines);
    }

    private static String joined(String code, String text) {
        return text.isEmpty() ? code : code.isEmpty() ? text : code + ": " + text;
    }
}
