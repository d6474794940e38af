package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.Amending;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.DeclarationVersions;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.Difference;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.wco.AccessCodes;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.wco.WcoWriter;

/**
 * Amending by the form: it opens with what the version in force says, and what comes of it is that version with what
 * was changed in the form. What the form has no room for stays as it is.
 */
@ApplicationScoped
public class FormAmendment {

    private static final String REPLACE = "5";
    private static final String SUPPLEMENT = "2";

    private static final String AGENT = "Agent";

    /**
     * Who declares stays who it is, as it was said; the form does not ask. Which one it is, and what for, is said anew.
     */
    private static final Set<String> STAY = Set.of("Declarant", AGENT, "FunctionCode", "ID", "FunctionalReferenceID");

    /** What the form writes by the type of the declaration. */
    private static final String PROCEDURE = "/GovernmentProcedure";

    /** What a field shows without its unit or currency, which are its own: in others it would be misread. */
    private static final Set<String> MEASURED = Set.of("GrossMassMeasure", "NetNetWeightMeasure", "ItemChargeAmount");

    /** The form asks for no more countries on the way. */
    private static final int MOST_THROUGH = 3;

    @Inject
    Amending amending;

    @Inject
    Declarations declarations;

    @Inject
    DeclarationVersions versions;

    private final WcoReader reader = new WcoReader();
    private final WcoWriter writer = new WcoWriter();

    /**
     * What the declaration says now.
     *
     * @param form     as a person would fill it in
     * @param stays    whose values before the form has no room for, or would write otherwise: they stay as they are
     * @param readable whether the form shows what it shows as it is meant
     */
    public record Present(GuidedDeclaration form, List<Difference> stays, boolean readable) {
        public Present {
            stays = List.copyOf(stays);
        }
    }

    /** Whether they may amend it as it stands. */
    public boolean isOffered(Mrn mrn, SignedInAs who) {
        return amending.isOffered(mrn, who);
    }

    /** Empty where they may not amend it as it stands. */
    public Optional<Present> find(Mrn mrn, SignedInAs who) {
        return amending.isOffered(mrn, who)
                ? declarations.document(mrn, who).map(document -> present(declaration(document.content())))
                : Optional.empty();
    }

    Present present(WcoPart declaration) {
        GuidedDeclaration form = GuidedDeclarationReader.read(declaration);
        WcoPart written = declaration(GuidedDeclarationWriter.write(form).bytes());
        List<Difference> stays = Differences.between(declaration, written).stream()
                .flatMap(Difference::values).filter(each -> each.before().isPresent())
                .filter(each -> each.kind() != Difference.Kind.RENUMBERED)
                // the form has a field for it, which shows nobody what was declared
                .filter(each -> !each.xpath().endsWith("/" + AccessCodes.ELEMENT))
                .filter(each -> !each.xpath().contains(PROCEDURE) && STAY.stream()
                        .noneMatch(name -> each.xpath().contains("/Declaration/" + name)))
                .toList();
        return new Present(form, stays, form.way().through().size() <= MOST_THROUGH
                && stays.stream().noneMatch(FormAmendment::isMisread));
    }

    private static boolean isMisread(Difference written) {
        return written.after().isPresent()
                && MEASURED.contains(written.xpath().substring(written.xpath().lastIndexOf('/') + 1));
    }

    /** What the form opens with, of a version of it; of the one in force where they may not see that one any more. */
    public Optional<GuidedDeclaration> form(Mrn mrn, int version, SignedInAs who) {
        return versions.document(mrn, version, who).or(() -> declarations.document(mrn, who))
                .map(document -> GuidedDeclarationReader.read(declaration(document.content())));
    }

    /**
     * The document that is sent: for an incomplete declaration what supplements it. What cannot be read as it was
     * filled in is no amendment yet, and is refused as it is.
     *
     * @param opened what the form would make of the version that it was opened with, untouched: what others have
     *               changed since is none of the changes
     */
    public GuidedDocument whole(GuidedDocument filled, GuidedDocument opened, Mrn mrn, SignedInAs who) {
        return declarations.document(mrn, who).filter(document -> isReadable(filled) && isReadable(opened))
                .map(document -> {
                    WcoPart now = declaration(document.content());
                    WcoPart merged = FormMerge.merge(now, declaration(opened.bytes()), declaration(filled.bytes()));
                    return filled.as(writer.write(sent(merged, now, declarations.find(mrn, who).orElseThrow(), who)));
                }).orElse(filled);
    }

    private boolean isReadable(GuidedDocument filled) {
        return reader.readParts(filled.bytes()).either(read -> true, broken -> false, invalid -> false);
    }

    private static WcoPart sent(WcoPart merged, WcoPart now, DeclarationView view, SignedInAs who) {
        boolean byDeclarant = view.declarant().equals(who.participant().code());
        WcoPart whole = WcoPart.empty(merged.element());
        merged.parts().stream().filter(part -> !STAY.contains(part.name())).forEach(whole::put);
        // who declares speaks for themselves: the agent who lodged it for them has no part in that
        now.parts().stream().filter(part -> part.name().equals("Declarant")
                || part.name().equals(AGENT) && !byDeclarant).forEach(whole::put);
        whole.add("FunctionCode", view.awaits(Awaited.SUPPLEMENT) ? SUPPLEMENT : REPLACE);
        whole.add("ID", view.mrn().value());
        view.lrn().map(Lrn::value).or(() -> now.value("FunctionalReferenceID"))
                .ifPresent(lrn -> whole.add("FunctionalReferenceID", lrn));
        return whole;
    }

    /** In what a document differs from the version in force. */
    public List<Difference> changes(byte[] document, Mrn mrn, SignedInAs who) {
        return declarations.document(mrn, who)
                .map(now -> Differences.between(declaration(now.content()), declaration(document)))
                .orElse(List.of());
    }

    private WcoPart declaration(byte[] document) {
        return Differences.declaration(reader.readParts(document).either(read -> read.document(), broken -> {
            throw new IllegalStateException(broken.violation().toString());
        }, invalid -> {
            throw new IllegalStateException(invalid.violations().toString());
        }));
    }
}
