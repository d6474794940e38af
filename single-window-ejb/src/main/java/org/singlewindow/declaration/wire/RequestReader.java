package org.singlewindow.declaration.wire;

import java.util.List;
import org.singlewindow.declaration.DeclarationRequest;
import org.singlewindow.declaration.MessageFunction;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.wco.WcoPart;

/** Takes out of a WCO declaration what it asks about another one. */
final class RequestReader {

    private RequestReader() {
    }

    /** @param document a {@code Declaration} */
    static MessageFunction function(WcoPart document) {
        return MessageFunction.of(document.value("FunctionCode").orElse(""), document.value("TypeCode").orElse(""));
    }

    /** @param document a {@code Declaration} */
    static DeclarationRequest read(WcoPart document) {
        return new DeclarationRequest(function(document),
                MessageFunction.plain(document.value("FunctionCode").orElse("")), document.value("ID"),
                document.value("FunctionalReferenceID").map(Lrn::new),
                document.part("GoodsShipment").stream().flatMap(goods -> goods.parts("PreviousDocument").stream())
                        .map(paper -> paper.value("ID").orElse("")).toList(),
                reasons(document));
    }

    /** In words where it has them, or by its code. */
    private static List<String> reasons(WcoPart document) {
        List<String> words = texts(document.parts("AdditionalInformation"), "StatementDescription");
        return words.isEmpty() ? texts(document.parts("Amendment"), "ChangeReasonCode") : words;
    }

    private static List<String> texts(List<WcoPart> parts, String name) {
        return parts.stream().flatMap(part -> part.value(name).stream()).map(Blanks::strip)
                .filter(text -> !text.isEmpty()).distinct().toList();
    }
}
