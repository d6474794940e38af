package org.singlewindow.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.singlewindow.delivery.wire.Content;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Subject;

/**
 * A recipient's own queue. Nobody can name another's: all that is asked for is taken from who asks. Taking,
 * acknowledging and sending is for systems; people look, test the way, and have a delivery sent again.
 */
@Stateless
public class Queue {

    /** The recipient's own words on a delivery; room for what a program says when it fails. */
    private static final int LONGEST_WORDS = 1000;

    /** Tests that may wait in a queue: more of them try nothing that these do not. */
    public static final int MOST_TESTS = 10;

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
    Receiving receiving;

    @Inject
    Activity activity;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Inject
    Event<DeliveryEvent> events;

    @Inject
    Event<Acknowledgement> acknowledgements;

    /**
     * What waits, without leasing it; at most a {@link Portion} at once. Going on with the last number as {@code after}
     * misses nothing, whatever is being lodged meanwhile. What was answered before the call is there, unless another
     * transaction takes longer than a second: then it shows here a moment later than a pull would bring it. Outside of
     * a transaction, since it may have to wait: see {@link Horizon}.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Header> headers(SignedInAs who, long after, int max) {
        Policy.require(UseCase.LOOK_INTO_QUEUE, who);
        return leasing.headers(who.participant().id(), after, horizon.settledByNow(), max);
    }

    /** The next deliveries, leased for the visibility time; at most a {@link Portion} at once. */
    public List<Message> pull(SignedInAs who, int max) {
        Policy.require(UseCase.TAKE_MESSAGE, who);
        activity.pulled(who.participant().id());
        return leasing.pull(who.participant().id(), max).stream().map(each -> CodeSight.of(each, who.participant()))
                .toList();
    }

    /**
     * One delivery by its number, leased anew even where it is leased or waits; empty where it is not in the caller's
     * queue.
     */
    public Optional<Message> pullOne(SignedInAs who, long deliveryNumber) {
        Policy.require(UseCase.TAKE_MESSAGE, who);
        activity.pulled(who.participant().id());
        return leasing.pullOne(who.participant().id(), deliveryNumber)
                .map(each -> CodeSight.of(each, who.participant()));
    }

    /** Kept as a message where it came under an id; else the audit trail has each word. */
    public List<AckResult> acknowledge(SignedInAs who, List<Ack> acks, Arrival arrival) {
        if (arrival.id().isEmpty()) {
            return acknowledge(who, acks);
        }
        Policy.require(UseCase.ACKNOWLEDGE_MESSAGE, who);
        checkWords(acks);
        Notice call = Notice.call(MessageTypes.ACKNOWLEDGEMENT, Envelope.of(who, arrival, AckJson.acks(acks)),
                Optional.empty(), clock.instant());
        return receiving.once(call, AckJson::results, () -> {
            List<AckResult> results = acknowledge(who, acks);
            boolean heard = results.stream().anyMatch(AckResult::heard);
            return new Receiving.Done<>(results, Optional.of(results).filter(each -> heard).map(AckJson::write));
        });
    }

    public List<AckResult> acknowledge(SignedInAs who, List<Ack> acks) {
        Policy.require(UseCase.ACKNOWLEDGE_MESSAGE, who);
        checkWords(acks);
        Participant self = who.participant();
        acknowledgements.fire(new Acknowledgement(self.id(), acks.stream().map(Ack::deliveryNumber).toList()));
        var outcome = acknowledging.acknowledge(new Acknowledging.Party(self.id(), self.code(), who.signIn()), acks);
        Set<Long> fetched = outcome.fetched();
        if (!fetched.isEmpty()) {
            activity.acknowledged(self.id());
        }
        acks.stream().filter(ack -> ack.outcome() == AckOutcome.FAILED && fetched.contains(ack.deliveryNumber()))
                .reduce((first, last) -> last)
                .ifPresent(failed -> activity.failed(self.id(), failed.text()));
        if (!outcome.settled().isEmpty()) {
            events.fire(new DeliveryEvent.Acknowledged(self.id(), self.code(), outcome.settled(), who.signIn()));
        }
        return outcome.results();
    }

    private static void checkWords(List<Ack> acks) {
        for (int i = 0; i < acks.size(); i++) {
            Optional<RuleCode> fault = FreeText.unfit(acks.get(i).text(), LONGEST_WORDS);
            if (fault.isPresent()) {
                throw new InputRefused(fault.get(),
                        FreeText.complaint(fault.get(), "the text of an acknowledgement", LONGEST_WORDS),
                        "item[" + (i + 1) + "]/text");
            }
        }
    }

    public QueueStatus status(SignedInAs who) {
        Policy.require(UseCase.LOOK_INTO_QUEUE, who);
        return inspecting.status(who.participant().id());
    }

    /** Puts a message into the caller's own queue, to try the way. */
    public UUID sendTest(SignedInAs who) {
        Policy.require(UseCase.SEND_TEST, who);
        if (inspecting.countNewest(who.participant().id(), MessageTypes.TEST.code()) >= MOST_TESTS) {
            throw new SendingRefused(RuleCode.LIMIT_EXCEEDED,
                    MOST_TESTS + " tests wait in your queue already; fetch them first");
        }
        byte[] content = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TestMessage xmlns=\"urn:singlewindow:exchange:1\"><sentAt>"
                + clock.instant() + "</sentAt></TestMessage>\n").getBytes(StandardCharsets.UTF_8);
        int self = who.participant().id();
        Outbox.Sent sent = outbox.publish(new Notice(self, MessageTypes.TEST, Optional.empty(), Optional.empty(),
                Optional.empty(), content, List.of(self), clock.instant()));
        return tell(sent, who, who.participant(), MessageTypes.TEST.code());
    }

    /**
     * A message from one country's system to another's: what a country has to say to itself needs no window, and would
     * only fill its queue.
     */
    public UUID send(SignedInAs who, Sending sending, Arrival arrival) {
        Policy.require(UseCase.SEND_MESSAGE, who);
        MessageType type = MessageTypes.findAgreed(sending.messageType())
                .orElseThrow(() -> SendingRefused.at("messageType", RuleCode.OUTSIDE_DOMAIN,
                        "'" + sending.messageType() + "' is not a message type of your own: use up to ten "
                                + "capital letters, digits, - and _, and none of "
                                + String.join(", ", MessageTypes.RESERVED) + ", which only the window sends"));
        Participant recipient = participants.find(sending.recipient())
                .filter(each -> each.active() && each.is(Capability.COUNTRY))
                .orElseThrow(() -> SendingRefused.at("recipient", RuleCode.UNKNOWN_RECIPIENT,
                        "no country '" + sending.recipient() + "' takes part"));
        if (recipient.id() == who.participant().id()) {
            throw SendingRefused.at("recipient", RuleCode.OUTSIDE_DOMAIN,
                    recipient.code() + " is your own country: send to another; SendTest tries the way");
        }
        Content.findFault(sending.content()).ifPresent(fault -> {
            throw SendingRefused.at("content", fault.code(), fault.text());
        });
        Envelope envelope = Envelope.of(who, arrival, sending.content()).with(sending.address());
        return outbox
                .receive(new Notice(envelope.sender(), type, Optional.empty(), Optional.empty(),
                        sending.correlationId(), sending.content(), List.of(recipient.id()), clock.instant(),
                        Optional.of(envelope)))
                .map(sent -> tell(sent, who, recipient, type.code()))
                .orElseGet(() -> receiving.again(envelope).messageId());
    }

    private UUID tell(Outbox.Sent sent, SignedInAs who, Participant recipient, String type) {
        events.fire(new DeliveryEvent.Sent(Subject.delivery(sent.documentId()), recipient.code(), who.signIn(),
                "no. " + sent.documentId() + " (" + type + ") from " + who.participant().code()));
        return sent.messageId();
    }

    /** Its sender learns of all recipients, a recipient of itself. */
    public List<Tracking> track(SignedInAs who, MessageId message) {
        Policy.require(UseCase.TRACK_MESSAGE, who);
        return number(who, message).map(number -> inspecting.track(who.participant().id(), number)).orElse(List.of());
    }

    /**
     * The number of a message that they call so themselves, or else of which this is the number; empty of any other.
     */
    public Optional<UUID> number(SignedInAs who, MessageId message) {
        return inspecting.findNumber(who.participant().id(), message).or(message::uuid);
    }
}
