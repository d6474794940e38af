package org.singlewindow.launch.listen;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * A client's connection, and what the client owes just now: the rest of its request, or to take the rest of its answer.
 */
final class Visit {
    /**
     * A request that announces more is not gathered: the door it goes to refuses it for its length, without a look at
     * the rest.
     */
    static final long LARGEST_REQUEST = 16 << 20;

    /**
     * As much of an answer may lie here when the next request is served; who asks for more and more and takes nothing
     * waits.
     */
    private static final int MOST_UNTAKEN = 256 << 10;

    private static final Attribute<Visit> PLACE = Grizzly.DEFAULT_ATTRIBUTE_BUILDER
            .createAttribute("org.singlewindow.visit");
    private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final long NOT_ASKING = 0;
    private static final long SENT_AWAY = -1;

    private final NIOConnection connection;

    /** Since when a request is coming in that is not whole yet. */
    private final AtomicLong asking = new AtomicLong();
    private volatile long received;
    private volatile HttpContent gathered;
    private boolean passing;
    private volatile boolean upgraded;
    private volatile boolean refused;

    private volatile boolean served;
    private volatile long resting = ClientPace.now();
    private volatile FilterChainContext waiting;

    /** Since when there is something untaken; these three are the watch's. */
    private long taking;
    private long taken;
    private int untaken;

    Visit(Connection<?> connection) {
        this.connection = (NIOConnection) connection;
        PLACE.set(connection, this);
    }

    static Visit of(Connection<?> connection) {
        return PLACE.get(connection);
    }

    /** Some bytes have come, perhaps the first ones of a request. */
    void bytesCame() {
        if (!upgraded) {
            asking.compareAndSet(NOT_ASKING, ClientPace.now());
        }
    }

    boolean isGathering() {
        return gathered != null;
    }

    /** Whether what comes is the head of a request. */
    boolean isBeginning() {
        return gathered == null && !passing && !upgraded;
    }

    /**
     * The whole of the request that this is a part of; null while there is more to come, or where the client was sent
     * away.
     */
    HttpContent gather(HttpContent part) {
        if (upgraded || passing) {
            passing = !part.isLast();
            return part;
        }
        HttpContent all = gathered == null ? part : gathered.append(part);
        received += part.getContent().remaining();
        boolean tooLarge = received > LARGEST_REQUEST || part.getHttpHeader().getContentLength() > LARGEST_REQUEST;
        if (isMoreToCome(all) && !tooLarge) {
            gathered = all;
            return null;
        }
        passing = tooLarge && !all.isLast();
        gathered = null;
        received = 0;
        served = true;
        return asking.getAndSet(NOT_ASKING) == SENT_AWAY ? null : all;
    }

    /** What asks for another protocol is never said to be at its end, though nothing may follow. */
    private static boolean isMoreToCome(HttpContent all) {
        boolean announced = all.getHttpHeader().isChunked() || all.getHttpHeader().getContentLength() > 0;
        return announced && !all.isLast() && !HttpContent.isBroken(all);
    }

    /** False where it has to wait until the answer before it is taken; it goes on by itself then. */
    boolean mayBeServed(FilterChainContext request) {
        if (connection.getAsyncWriteQueue().spaceInBytes() <= MOST_UNTAKEN) {
            return true;
        }
        request.suspend();
        waiting = request;
        return false;
    }

    void wasServed() {
        served = false;
        passing = false; // what may still come of the request, the codec throws away
        resting = ClientPace.now();
    }

    /** From now on these are no requests any more but the messages of a web socket, each as it comes. */
    void wasUpgraded() {
        upgraded = true;
        asking.set(NOT_ASKING);
    }

    /** Looks how far the answer is taken. */
    void look(long now) {
        int left = connection.getAsyncWriteQueue().spaceInBytes();
        if (left == 0) {
            taking = 0;
            taken = 0;
            serveTheOneThatWaits();
        } else {
            taken += Math.max(0, untaken - left);
            taking = taking == 0 ? now : taking;
            resting = now;
        }
        untaken = left;
    }

    private void serveTheOneThatWaits() {
        FilterChainContext request = waiting;
        if (request != null) {
            try {
                connection.getTransport().getWorkerThreadPool().execute(request::resumeNext);
                waiting = null;
            } catch (RejectedExecutionException busy) {
                return; // asked again at the next look
            }
        }
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    boolean isLate(long now) {
        long since = asking.get();
        if (since == NOT_ASKING) {
            return taking > 0 ? ClientPace.isTooSlowToTake(now - taking, taken)
                    : isIdle() && ClientPace.isTooIdle(now - resting);
        }
        return since == SENT_AWAY || ClientPace.isTooSlowToAsk(now - since, received);
    }

    /** Bytes that lie here because this client is not done. */
    long held() {
        return received + untaken;
    }

    /** Bytes a second, about. */
    double speed(long now) {
        long since = taking > 0 ? taking : asking.get();
        return (taking > 0 ? taken : received) / (1 + Math.max(0, now - since) / 1000.0);
    }

    /**
     * To a client that asked whether it should send the rest. The server is not to say so again: what comes next is the
     * answer.
     */
    void mayGoOn(HttpRequestPacket asked) {
        connection.write(Buffers.wrap(null, GO_ON.clone()));
        asked.getResponse().acknowledged();
    }

    /** For good: what follows on this connection may be no request at all. */
    void refuse(ShortAnswer why) {
        refused = true;
        why.tell(connection);
    }

    boolean isRefused() {
        return refused;
    }

    /** Since when nothing is done for it: it is idle, or has not yet asked to the end. */
    long idleSince() {
        long since = asking.get();
        return since > 0 ? since : resting;
    }

    boolean isIdle() {
        return !served && !upgraded;
    }

    /**
     * Not where the request has become whole in this very moment. Told why is only who has sent a head: before that
     * there may be no TLS yet to tell it by.
     */
    boolean sendAway(ShortAnswer why) {
        long since = asking.get();
        if (since > 0 && asking.compareAndSet(since, SENT_AWAY)) {
            if (isGathering()) {
                why.tell(connection);
            } else {
                connection.terminateSilently();
            }
            return true;
        }
        boolean inTheWay = since == NOT_ASKING && (taking > 0 || isIdle());
        if (inTheWay || since == SENT_AWAY) {
            connection.terminateSilently();
        }
        return inTheWay;
    }
}
