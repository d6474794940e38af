package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Responses.News;
import org.singlewindow.declaration.Responses.Topic;
import org.singlewindow.delivery.FanOutOrder;
import org.singlewindow.delivery.MessageType;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.delivery.Notice;
import org.singlewindow.delivery.Outbox;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;

/** Says in the window's name what happened to a declaration. Who tells of one holds it locked. */
@ApplicationScoped
class Announcing {

    @Inject
    DeclarationRepository declarations;

    @Inject
    Responses responses;

    @Inject
    Outbox outbox;

    @Inject
    Participants participants;

    /** What is told, and how each goods item stands where some stand by themselves. */
    record Word(Topic topic, List<Remark> remarks, List<ItemView> items) {}

    /** The declarant, and everyone it went to; returns what they are told. */
    byte[] everyone(Declaration declaration, Topic topic, List<Remark> remarks, Instant now) {
        return everyone(declaration, new Word(topic, remarks, List.of()), now);
    }

    byte[] everyone(Declaration declaration, Word word, Instant now) {
        byte[] told = responses.told(news(declaration, word, now));
        everyone(declaration, told, now);
        return told;
    }

    /** The same, of what was written already. */
    void everyone(Declaration declaration, byte[] told, Instant now) {
        DeclarationRepository.Reach reach = declarations.reach(declaration.id());
        tell(declaration, reach, told, now);
    }

    /** That an officer lets it go on, who is waited for no longer; it is told before it does. */
    byte[] resumed(Declaration declaration, Remark why, Instant now) {
        List<TimeLimit> limits = declaration.limits().stream().filter(each -> each.what() != Awaited.OFFICER).toList();
        byte[] told = responses.told(new News(Topic.NOTICE, declaration.mrn(), declaration.lrn(),
                declaration.version(), now, List.of(why), limits, List.of()));
        everyone(declaration, told, now);
        return told;
    }

    void declarant(Declaration declaration, Topic topic, List<Remark> remarks, Instant now) {
        DeclarationRepository.Reach reach = declarations.reach(declaration.id());
        tell(declaration, new DeclarationRepository.Reach(List.of(), reach.versions()),
                responses.told(news(declaration, new Word(topic, remarks, List.of()), now)), now);
    }

    /** What has happened to goods on their way; kept with the case, also for its declarant. */
    void ofMovement(Declaration declaration, List<Remark> remarks, List<Integer> countries, Instant now) {
        send(declaration, MessageTypes.MOVEMENT,
                new DeclarationRepository.Reach(countries, declarations.reach(declaration.id()).versions()),
                responses.told(news(declaration, new Word(Topic.NOTICE, remarks, List.of()), now)), now);
    }

    /** To go with the document itself, where nobody has to approve it. */
    FanOutOrder.Sequel released(Mrn mrn, Lrn lrn, Instant now) {
        DeclarationEvent.Released event = DeclarationEvent.Released.atOnce(mrn);
        return new FanOutOrder.Sequel(participants.getRegion().id(),
                responses.told(new News(Topic.RELEASED, mrn, lrn.value(), 1, now, List.of(), List.of(), List.of())),
                event.kind(), event.actor(), event.text());
    }

    private static News news(Declaration declaration, Word word, Instant now) {
        return new News(word.topic(), declaration.mrn(), declaration.lrn(), declaration.version(), now, word.remarks(),
                word.topic() == Topic.QUERY || word.topic() == Topic.NOTICE ? declaration.limits() : List.of(),
                word.items());
    }

    private void tell(Declaration declaration, DeclarationRepository.Reach reach, byte[] told, Instant now) {
        send(declaration, MessageTypes.RESPONSE, reach, told, now);
    }

    private void send(Declaration declaration, MessageType type, DeclarationRepository.Reach reach, byte[] told,
            Instant now) {
        outbox.publish(new Notice(participants.getRegion().id(), type, Optional.of(declaration.mrn()),
                Optional.of(new Notice.Case(declaration.id(), reach.versions())), Optional.empty(), told,
                reach.recipients(), now));
    }
}
