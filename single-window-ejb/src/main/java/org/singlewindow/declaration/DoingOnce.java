package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Envelope;
import org.singlewindow.delivery.MessageType;
import org.singlewindow.delivery.Notice;
import org.singlewindow.delivery.Receiving;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;

/**
 * A call to which its sender gave an id is done once: what it does, its id and its answer come about together, and the
 * same again gets that answer. What was refused has not come, and may come again.
 */
@Stateless
public class DoingOnce {

    @Inject
    Receiving receiving;

    @Inject
    DeclarationRepository declarations;

    @Inject
    Clock clock;

    /**
     * @param about the declaration, where the call is about one: it is kept and removed with it
     * @param words all that makes it this call and no other
     */
    public record Call(MessageType type, Arrival arrival, Optional<Mrn> about, byte[] words) {}

    /** {@code again} makes an outcome of the answer that was given the first time. */
    public <T> T once(Call call, SignedInAs who, Function<byte[], T> again, Supplier<Receiving.Done<T>> work) {
        Policy.require(call.type().sentUnder().orElseThrow(), who);
        Optional<Notice.Concern> concern = call.about().flatMap(declarations::findMeant)
                .map(meant -> new Notice.Concern(meant.id(), meant.mrn()));
        return receiving.once(Notice.call(call.type(), Envelope.of(who, call.arrival(), call.words()), concern,
                clock.instant()), again, work);
    }
}
