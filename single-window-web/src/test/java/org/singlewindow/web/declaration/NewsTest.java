package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.event.WebsocketEvent;
import jakarta.faces.push.PushContext;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.web.ShownTopics;

class NewsTest {

    private static final Mrn ONE = new Mrn("26UZ00000000001KJ5");
    private static final Mrn OTHER = new Mrn("26UZ0000000000T5J6");

    private final List<String> told = new ArrayList<>();
    private final ShownTopics shown = new ShownTopics(Clock.systemUTC());
    private final News news = new News(new Told(), shown);
    /** Whichever of its pages it opens for, the channel of a session names the first. */
    private final WebsocketEvent channel = new WebsocketEvent("news", ONE.value(), null);

    private class Told implements PushContext {
        @Override
        public Set<Future<Void>> send(Object message) {
            throw new UnsupportedOperationException("to everybody");
        }

        @Override
        public <S extends Serializable> Set<Future<Void>> send(Object message, S user) {
            told.add(user.toString());
            return Set.of();
        }

        @Override
        public <S extends Serializable> Map<S, Set<Future<Void>>> send(Object message, Collection<S> users) {
            throw new UnsupportedOperationException("to many");
        }
    }

    @Test
    void the_second_page_of_a_session_is_told_as_the_first_is() {
        shown.of(ONE.value());
        news.opened(channel);
        shown.of(OTHER.value());
        news.opened(channel);
        news.tell(new DeclarationEvent.Cancelled(OTHER, "trader.uz", ""));
        news.tell(new DeclarationEvent.Cancelled(ONE, "trader.uz", ""));
        assertEquals(List.of(OTHER.value(), ONE.value()), told);
    }

    /** As that of an import, how the export stands behind it. */
    @Test
    void a_page_that_shows_how_others_stand_is_told_of_them_by_its_own_topic() {
        shown.of(ONE.value(), List.of(OTHER.value()));
        news.opened(channel);
        news.tell(new DeclarationEvent.Cancelled(OTHER, "trader.uz", ""));
        assertEquals(List.of(ONE.value()), told);
        shown.of(OTHER.value(), List.of());
        news.tell(new DeclarationEvent.Cancelled(OTHER, "trader.uz", ""));
        assertEquals(List.of(ONE.value(), OTHER.value(), ONE.value()), told);
    }

    @Test
    void nothing_is_sent_that_no_page_shows_or_while_none_is_open() {
        shown.of(ONE.value());
        news.tell(new DeclarationEvent.Cancelled(ONE, "trader.uz", ""));
        news.opened(channel);
        news.tell(new DeclarationEvent.Cancelled(OTHER, "trader.uz", ""));
        news.closed(channel);
        news.tell(new DeclarationEvent.Cancelled(ONE, "trader.uz", ""));
        assertEquals(List.of(), told);
    }
}
