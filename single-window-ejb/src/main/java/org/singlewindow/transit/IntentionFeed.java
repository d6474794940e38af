package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Subject;

/** Controls that an authorised operator has to expect, on its desk until they are over. */
@ApplicationScoped
class IntentionFeed implements DeskFeed {

    /** What it has to be ready for. */
    enum Duty {
        EXPECT_CONTROL
    }

    private static final int MOST = 200;

    private static final Sentences TEXTS = new Sentences("org.singlewindow.transit.items");

    @Inject
    IntentionRepository intentions;

    @Override
    public String kind() {
        return "intention";
    }

    @Override
    public Fed list(DeskQuery query, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_MOVEMENT, who) || who.participant().hasQueue()) {
            return Fed.NOTHING;
        }
        List<Placed> all = intentions.listTold(who.participant().id(), MOST).stream()
                .filter(each -> query.state().filter(state -> !state.equals(Duty.EXPECT_CONTROL.name())).isEmpty())
                .filter(each -> query.text().filter(text -> !each.mrn().value().equals(text.strip())).isEmpty())
                .map(each -> item(each, who)).map(each -> new Placed(each, String.valueOf(each.id()))).toList();
        return Fed.page(all, query);
    }

    private DeskItem item(IntentionRepository.Told told, SignedInAs who) {
        return new DeskItem(kind(), told.movement(), Subject.declaration(told.mrn()), who.participant().code(),
                "", new DeskItem.Standing(Duty.EXPECT_CONTROL, true), told.intention().at(), TEXTS.say("intention")::in,
                Optional.empty(), "transit/movement.xhtml?mrn=" + told.mrn());
    }
}
