package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Lrn;

/**
 * What a document asks about a declaration that there is already.
 *
 * @param functionCode as the code list has it, without leading zeros
 * @param number       of the declaration, as it says
 * @param reference    of the sender's own: of this document, or of the declaration that it is about
 * @param previous     numbers of the documents that it says came before, in their order; empty of one that has none
 * @param reasons      why it is asked, each once, mostly one; a code or words
 */
public record DeclarationRequest(MessageFunction function, String functionCode, Optional<String> number,
        Optional<Lrn> reference,
        List<String> previous, List<String> reasons) {

    public DeclarationRequest {
        previous = List.copyOf(previous);
        reasons = List.copyOf(reasons);
    }

    String reason() {
        return String.join("; ", reasons);
    }

    /** What it may call the declaration that it is about, beside its number. */
    List<String> names() {
        return Stream.concat(reference.stream().map(Lrn::value), previous.stream()).filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }
}
