package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.Amending;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.Difference;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.wco.WcoWriter;

/**
 * Amending by the form: it opens with what the version in force says, and what comes of it is the whole declaration as
 * it shall be from now on. Only where the form has room for all that the declaration says; of anything else it would be
 * a loss that nobody meant.
 */
@ApplicationScoped
public class FormAmendment {

    private static final String REPLACE = "5";
    private static final String SUPPLEMENT = "2";

    private static final String AGENT = "Agent";

    /** Who declares stays who it is, as it was said; the form does not ask. */
    private static final Set<String> STAY = Set.of("Declarant", AGENT);

    /** Which declaration it is, and what for. */
    private static final Set<String> OF_THE_MESSAGE = Set.of("FunctionCode", "ID");

    /** What the form writes by the type of the declaration. */
    private static final String PROCEDURE = "/GovernmentProcedure";

    @Inject
    Amending amending;

    @Inject
    Declarations declarations;

    private final WcoReader reader = new WcoReader();
    private final WcoWriter writer = new WcoWriter();

    /**
     * What the declaration says now.
     *
     * @param form as a person would fill it in
     * @param lost whose values before the form has no room for, or would write otherwise
     */
    public record Present(GuidedDeclaration form, List<Difference> lost) {
        public Present {
            lost = List.copyOf(lost);
        }
    }

    /** Empty where they may not amend it as it stands. */
    public Optional<Present> find(Mrn mrn, SignedInAs who) {
        return amending.isOffered(mrn, who)
                ? declarations.document(mrn, who).map(document -> present(declaration(document.content())))
                : Optional.empty();
    }

    private Present present(WcoPart declaration) {
        GuidedDeclaration form = GuidedDeclarationReader.read(declaration);
        WcoPart written = declaration(GuidedDeclarationWriter.write(form).bytes());
        return new Present(form, Differences.between(declaration, whole(written, declaration, Set.of())).stream()
                .flatMap(Difference::values).filter(each -> each.before().isPresent())
                .filter(each -> !each.xpath().contains(PROCEDURE)).toList());
    }

    /** The document that is sent: for an incomplete declaration what supplements it. */
    public GuidedDocument whole(GuidedDocument filled, Mrn mrn, SignedInAs who) {
        return declarations.document(mrn, who).map(document -> {
            WcoPart whole = whole(declaration(filled.bytes()), declaration(document.content()),
                    isDeclarant(mrn, who) ? Set.of(AGENT) : Set.of());
            whole.add("FunctionCode", function(mrn, who));
            whole.add("ID", mrn.value());
            return filled.as(writer.write(whole));
        }).orElse(filled);
    }

    private String function(Mrn mrn, SignedInAs who) {
        return declarations.find(mrn, who).filter(found -> found.awaits(Awaited.SUPPLEMENT)).isPresent() ? SUPPLEMENT
                : REPLACE;
    }

    /** In what a document differs from the version in force. */
    public List<Difference> changes(byte[] document, Mrn mrn, SignedInAs who) {
        return declarations.document(mrn, who)
                .map(now -> Differences.between(declaration(now.content()), declaration(document)))
                .orElse(List.of());
    }

    /** Who declares speaks for themselves: the agent who lodged it for them has no part in that. */
    private boolean isDeclarant(Mrn mrn, SignedInAs who) {
        return declarations.find(mrn, who).filter(found -> found.declarant().equals(who.participant().code()))
                .isPresent();
    }

    /** @param left of those that stay otherwise */
    private static WcoPart whole(WcoPart filled, WcoPart now, Set<String> left) {
        WcoPart whole = WcoPart.empty(filled.element());
        Stream.concat(filled.parts().stream().filter(part -> !STAY.contains(part.name())),
                now.parts().stream().filter(part -> STAY.contains(part.name()) && !left.contains(part.name())))
                .filter(part -> !OF_THE_MESSAGE.contains(part.name())).forEach(whole::put);
        return whole;
    }

    private WcoPart declaration(byte[] document) {
        return Differences.declaration(reader.readParts(document).either(read -> read.document(), broken -> {
            throw new IllegalStateException(broken.violation().toString());
        }, invalid -> {
            throw new IllegalStateException(invalid.violations().toString());
        }));
    }
}
