package org.singlewindow.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.singlewindow.identity.SignedInAs;

/** All that waits for somebody, from whichever feature. */
@ApplicationScoped
public class Desks {

    @Inject
    @Any
    Instance<DeskFeed> feeds;

    /** The most urgent first; what is not open any more as its feed has it. */
    public DeskPage list(DeskQuery query, SignedInAs who) {
        return list(feeds.stream().toList(), query, who);
    }

    /** A state of a kind of item that is worth a list of its own. */
    public record Tab(String kind, Enum<?> state) {}

    public List<Tab> tabs() {
        return feeds.stream().flatMap(feed -> feed.tabs().stream().map(state -> new Tab(feed.kind(), state))).toList();
    }

    /** Of these feeds alone. */
    public static DeskPage list(List<DeskFeed> feeds, DeskQuery query, SignedInAs who) {
        DeskPosition from = DeskPosition.parse(query.after());
        return new Laying(from, feeds.stream().filter(feed -> !from.isOver(feed.kind()))
                .map(feed -> new Laying.Hand(feed.kind(), from.of(feed.kind()),
                        feed.list(query.behind(from.of(feed.kind())), who)))
                .toList()).page(query.size());
    }
}
