package org.singlewindow.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Worded;

/** That a share has become higher, for its holder and for those who answer for it, until customs decides anew. */
@ApplicationScoped
public class TierFeed implements DeskFeed {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.tier.items");

    @Inject
    TierStore store;

    @Inject
    HolderRecord record;

    @Inject
    Participants participants;

    @Override
    public String kind() {
        return "tier";
    }

    @Override
    public Fed list(DeskQuery query, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_TIER, who) || who.participant().hasQueue()) {
            return Fed.NOTHING;
        }
        List<Placed> all = lowered(who).map(each -> item(each, who))
                .filter(each -> query.state().filter(state -> !state.equals(each.standing().state().name()))
                        .isEmpty())
                .filter(each -> query.text().filter(text -> !each.subject().reference().equals(text.strip()))
                        .isEmpty())
                .sorted(Comparator.comparing(DeskItem::due).thenComparing(DeskItem::id))
                .map(each -> new Placed(each, String.valueOf(each.id()))).toList();
        return Fed.page(all, query);
    }

    /** Its own, and those of whom it answers for. */
    private Stream<TierStore.Lowered> lowered(SignedInAs who) {
        int firm = who.participant().id();
        Set<HolderRecord.Client> clients = who.participant().is(Capability.GUARANTOR)
                ? Set.copyOf(record.clients(firm)) : Set.of();
        Set<Integer> holders = Stream.concat(Stream.of(firm), clients.stream().map(HolderRecord.Client::holder))
                .collect(Collectors.toSet());
        return store.listLowered(holders).stream().filter(each -> each.of().holder() == firm
                || clients.contains(new HolderRecord.Client(each.of().holder(), each.of().country())));
    }

    private DeskItem item(TierStore.Lowered each, SignedInAs who) {
        Participant holder = participants.get(each.of().holder());
        Worded why = TierReading.why(each.taken());
        Worded summary = language -> TEXTS.say("lowered", each.taken().after(), why.in(language)).in(language);
        return new DeskItem(kind(), each.id(), Subject.participant(holder.code()), who.participant().code(),
                holder.name(), new DeskItem.Standing(TierDuty.LOWERED, true, false, List.of()), each.taken().at(),
                summary, Optional.empty(), "guarantee/tier.xhtml?holder=" + holder.code() + "&country="
                        + each.of().country().value());
    }
}
