package org.singlewindow.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Sha256;

/**
 * A message on its way in, whole, as evidence.
 *
 * @param from        who sent it
 * @param names       what makes it one and the same when it comes again: the id that the sender chose, and what else
 *                    names it, such as {@code LRN:} and the local reference number
 * @param holder      whose the names are beside the sender's own id: the declarant's, whoever sends it for them
 * @param fingerprint the same for the same message alone
 * @param content     the bytes as received
 */
public record Envelope(SignedInAs from, Arrival arrival, List<String> names, int holder, byte[] fingerprint,
        byte[] content) {

    public Envelope {
        names = List.copyOf(names);
    }

    /** Known by its id alone. */
    public static Envelope of(SignedInAs from, Arrival arrival, byte[] content) {
        return new Envelope(from, arrival, arrival.id().map(MessageId::key).stream().toList(),
                from.participant().id(), Sha256.of(content), content);
    }

    /** The same message only where this is the same too. */
    Envelope with(String address) {
        byte[] words = (address + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[words.length + content.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(content, 0, all, words.length, content.length);
        return new Envelope(from, arrival, names, holder, Sha256.of(all), content);
    }

    public Names named() {
        return new Names(sender(), holder, names);
    }

    int sender() {
        return from.participant().id();
    }
}
