package org.singlewindow.wco;

import java.util.List;
import java.util.Optional;
import org.singlewindow.wco.dec.Declaration;
import org.singlewindow.wco.meta.MetaData;
import org.singlewindow.wco.res.Response;

/**
 * A WCO document that follows the schema: one declaration, or one or more responses.
 *
 * @param metaData    the header; empty where the declaration or response stood bare
 * @param declaration the declaration, unless the document holds responses
 * @param responses   the responses; empty for a declaration
 * @param wrapping    how the document came
 * @param envelope    the local name of the foreign root element that was unwrapped, such as
 *                    {@code submitDeclarationRequest}
 */
public record WcoDocument(Optional<MetaData> metaData, Optional<Declaration> declaration, List<Response> responses,
        Wrapping wrapping, Optional<String> envelope) {

    /** What stood around the document. */
    public enum Wrapping { META_DATA, BARE, FOREIGN_ENVELOPE }

    public WcoDocument {
        responses = List.copyOf(responses);
    }

    static WcoDocument of(Object root, Optional<String> envelope) {
        if (root instanceof MetaData metaData) {
            var wrapping = envelope.isPresent() ? Wrapping.FOREIGN_ENVELOPE : Wrapping.META_DATA;
            return new WcoDocument(Optional.of(metaData), Optional.ofNullable(metaData.getDeclaration()),
                    metaData.getResponse(),
                    wrapping, envelope);
        }
        if (root instanceof Declaration declaration) {
            return new WcoDocument(Optional.empty(), Optional.of(declaration), List.of(), Wrapping.BARE, envelope);
        }
        return new WcoDocument(Optional.empty(), Optional.empty(), List.of((Response) root), Wrapping.BARE, envelope);
    }

    /** The declaration; throws where the document holds responses. */
    public Declaration getDeclaration() {
        return declaration.orElseThrow(() -> new IllegalStateException("the document holds responses, no declaration"));
    }
}
