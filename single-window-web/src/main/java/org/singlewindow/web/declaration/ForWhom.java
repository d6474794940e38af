package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.declaration.wire.Filled;
import org.singlewindow.declaration.wire.GuidedDeclaration.Agent;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.mandate.MandateState;
import org.singlewindow.mandate.MandateView;
import org.singlewindow.mandate.Mandates;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.mandate.Representation;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** For whom a broker lodges: one of the traders whose mandate it holds today, or itself. */
@RequestScoped
class ForWhom {

    /** Of the form. */
    private static final String FIELD = "trader";

    private static final String IN_ITS_NAME = "2";
    private static final String IN_OWN_NAME = "3";

    /** A browser searches in all that it is offered. */
    private static final int MOST_OFFERED = 500;

    @Inject
    Mandates mandates;

    @Inject
    SignedInUser user;

    private Map<String, List<MandateView>> inForce;

    boolean isAsked() {
        return user.may("LODGE_FOR_OTHERS");
    }

    List<Choice> traders() {
        return inForce().values().stream().limit(MOST_OFFERED).map(several -> several.get(0))
                .map(each -> new Choice(each.trader().code(), Words.said(each.trader().called()))).toList();
    }

    /** Nobody else where nothing was said, or where it is not asked. */
    Optional<String> said(String typed) {
        return Optional.of(Blanks.strip(typed).toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty() && isAsked());
    }

    Optional<String> said(DraftForm draft) {
        return said(draft.answer(FIELD));
    }

    /** Whoever has to stand in the document as the declarant and as the agent, and how the mandate lets it act. */
    DraftDocument.Lodger lodger(DraftForm draft) {
        Filled own = Filled.by(user.getParticipantCode());
        return said(draft).filter(code -> !code.equals(own.text()))
                .map(code -> isInOwnName(code, draft.answer("type"))
                        ? new DraftDocument.Lodger(own, new Agent(own, IN_OWN_NAME))
                        : new DraftDocument.Lodger(new Filled(code, FIELD), new Agent(own, IN_ITS_NAME)))
                .orElseGet(() -> new DraftDocument.Lodger(own, Agent.NONE));
    }

    /** Where every mandate of the trader for declarations of this type says so. */
    private boolean isInOwnName(String trader, String type) {
        Procedure procedure = type.startsWith("EX") ? Procedure.EXPORT : type.startsWith("IM") ? Procedure.IMPORT
                : Procedure.TRANSIT;
        List<Representation> ways = inForce().getOrDefault(trader, List.of()).stream()
                .filter(each -> each.procedures().contains(procedure)).map(MandateView::representation).toList();
        return !ways.isEmpty() && !ways.contains(Representation.DIRECT);
    }

    /** By the trader's code, newest first. */
    private Map<String, List<MandateView>> inForce() {
        if (inForce == null) {
            inForce = isAsked() ? mandates.held(user.get()).stream()
                    .filter(each -> each.state() == MandateState.IN_FORCE)
                    .collect(Collectors.groupingBy(each -> each.trader().code(), LinkedHashMap::new,
                            Collectors.toList()))
                    : Map.of();
        }
        return inForce;
    }
}
