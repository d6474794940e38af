package org.singlewindow.delivery;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.singlewindow.delivery.wire.Content;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.ParticipantKind;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;

/** A recipient's own queue. Nobody can name another's: all that is asked for is taken from who asks. */
@Stateless
public class Queue {

    private static final Pattern MESSAGE_TYPE = Pattern.compile("[A-Z0-9_-]{1,10}");

    /** Types the region itself speaks in; a country's system cannot borrow them. */
    private static final List<String> OURS = List.of("DEC", "RES", "TEST");

    @Inject
    Leasing leasing;

    @Inject
    Acknowledging acknowledging;

    @Inject
    Horizon horizon;

    @Inject
    Inspecting inspecting;

    @Inject
    Outbox outbox;

    @Inject
    Activity activity;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Inject
    Event<DeliveryEvent> events;

    /**
     * What waits, without leasing it. Going on with the last number as {@code after} misses nothing, whatever is being lodged
     * meanwhile. What was answered before the call is there, unless another transaction takes longer than a second: then it shows
     * here a moment later than a pull would bring it.
     */
    public List<Header> headers(SignedInAs who, long after, int max) {
        return leasing.headers(who.participant().id(), after, horizon.settledByNow(), max);
    }

    /** The next deliveries, leased for the visibility time. */
    public List<Message> pull(SignedInAs who, int max) {
        activity.pulled(who.participant().id());
        return leasing.pull(who.participant().id(), max);
    }

    /** One delivery by its number, leased anew even where it is leased or waits; empty where it is not in the caller's queue. */
    public Optional<Message> pullOne(SignedInAs who, long deliveryNumber) {
        activity.pulled(who.participant().id());
        return leasing.pullOne(who.participant().id(), deliveryNumber);
    }

    public List<AckResult> acknowledge(SignedInAs who, List<Ack> acks) {
        Participant self = who.participant();
        var outcome = acknowledging.acknowledge(new Acknowledging.Party(self.id(), self.code(), who.signIn()), acks);
        Set<Long> fetched = outcome.fetched();
        if (!fetched.isEmpty()) {
            activity.acknowledged(self.id());
        }
        acks.stream().filter(ack -> ack.outcome() == AckOutcome.FAILED && fetched.contains(ack.deliveryNumber())).reduce((first, last) -> last)
                .ifPresent(failed -> activity.failed(self.id(), failed.text()));
        if (!outcome.settled().isEmpty()) {
            events.fire(new DeliveryEvent.Acknowledged(self.id(), self.code(), outcome.settled(), who.signIn()));
        }
        return outcome.results();
    }

    public QueueStatus status(SignedInAs who) {
        return inspecting.status(who.participant().id());
    }

    /** Puts a message into the caller's own queue, to try the way. */
    public UUID sendTest(SignedInAs who) {
        byte[] content = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TestMessage xmlns=\"urn:singlewindow:exchange:1\"><sentAt>"
                + clock.instant() + "</sentAt></TestMessage>\n").getBytes(StandardCharsets.UTF_8);
        return send(who, who.participant(), new Sending(who.participant().code(), "TEST", Optional.empty(), content));
    }

    /** A message from one country's system to another's. */
    public UUID send(SignedInAs who, Sending sending) {
        if (who.participant().kind() != ParticipantKind.COUNTRY) {
            throw new SendingRefused(RuleCode.NOT_ALLOWED, "only a country's system may send messages to another country");
        }
        if (!MESSAGE_TYPE.matcher(sending.messageType()).matches() || OURS.contains(sending.messageType())) {
            throw new SendingRefused(RuleCode.OUTSIDE_DOMAIN, "'" + sending.messageType() + "' is not a message type of your own");
        }
        Participant recipient = participants.find(sending.recipient())
                .filter(each -> each.active() && each.kind() == ParticipantKind.COUNTRY)
                .orElseThrow(() -> new SendingRefused(RuleCode.UNKNOWN_RECIPIENT, "no country '" + sending.recipient() + "' takes part"));
        Content.findFault(sending.content()).ifPresent(fault -> {
            throw SendingRefused.at("content", fault);
        });
        return send(who, recipient, sending);
    }

    private UUID send(SignedInAs who, Participant recipient, Sending sending) {
        Outbox.Sent sent = outbox.publish(new Notice(who.participant().id(), sending.messageType(), Optional.empty(),
                OptionalLong.empty(), sending.correlationId(), sending.content(), List.of(recipient.id()), clock.instant()));
        events.fire(new DeliveryEvent.Sent(recipient.code(), who.signIn(),
                "no. " + sent.documentId() + " (" + sending.messageType() + ") from " + who.participant().code()));
        return sent.messageId();
    }

    /** Its sender learns of all recipients, a recipient of itself. */
    public List<Tracking> track(SignedInAs who, UUID messageId) {
        return inspecting.track(who.participant().id(), messageId);
    }
}
