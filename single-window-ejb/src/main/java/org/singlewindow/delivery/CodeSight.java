package org.singlewindow.delivery;

import org.singlewindow.delivery.wire.Content;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.kernel.Mrn;

/**
 * Who reads the access codes of guarantees in a declaration. Whoever lodges it wrote them; the customs of the country
 * that issued its number, and that country itself, are the office of departure's, which has the guarantee locked. All
 * others to whom it is sent have no use for a code, and read stars in its place.
 */
public final class CodeSight {

    private CodeSight() {
    }

    /** @param declaration that they may read */
    public static boolean isFor(Participant reader, Mrn declaration) {
        return !reader.hasQueue() || (reader.isCustoms() || reader.is(Capability.COUNTRY))
                && reader.country().filter(declaration.country()::equals).isPresent();
    }

    /** As its recipient may read it; what it is told of its length and digest is of these bytes. */
    static Message of(Message message, Participant reader) {
        Header header = message.header();
        if (!header.messageType().equals(MessageTypes.DECLARATION.code()) || header.mrn().isEmpty()
                || isFor(reader, header.mrn().get())) {
            return message;
        }
        byte[] covered = Content.covered(message.content());
        return covered == message.content() ? message : new Message(header.of(covered), covered);
    }
}
