package org.singlewindow.launch.listen;

import java.util.Optional;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.DataChunk;

/**
 * Lets nothing through to the server's threads but whole requests. One that came in one piece costs no more than a
 * look.
 */
final class WholeRequests extends BaseFilter {
    private static final int SWITCHING_PROTOCOLS = 101;

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (!(ctx.getMessage() instanceof HttpContent part)
                || !(part.getHttpHeader() instanceof HttpRequestPacket request)) {
            return ctx.getInvokeAction();
        }
        return visit(ctx).map(visit -> serve(visit, part, request, ctx)).orElseGet(ctx::getInvokeAction);
    }

    private static NextAction serve(Visit visit, HttpContent part, HttpRequestPacket request, FilterChainContext ctx) {
        if (visit.isRefused()) {
            return ctx.getStopAction();
        }
        if (visit.isBeginning() && !isUnderstood(request)) {
            visit.refuse(ShortAnswer.BAD_REQUEST);
            return ctx.getStopAction();
        }
        HttpContent whole = visit.gather(part);
        if (whole == null) {
            return ctx.getStopAction();
        }
        ctx.setMessage(whole);
        return visit.mayBeServed(ctx) ? ctx.getInvokeAction() : ctx.getSuspendAction();
    }

    static boolean isUnderstood(HttpRequestPacket request) {
        return isReadable(request.getRequestURIRef().getOriginalRequestURIBC()) && Framing.isClear(request);
    }

    @Override
    public NextAction handleWrite(FilterChainContext ctx) {
        if (ctx.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket answer) {
            ReasonPhrases.complete(answer);
            Unexplained.explain(packet, answer, ctx);
            if (answer.getStatus() == SWITCHING_PROTOCOLS) {
                visit(ctx).ifPresent(Visit::wasUpgraded);
            }
        }
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleEvent(FilterChainContext ctx, FilterChainEvent event) {
        if (event.type() == HttpServerFilter.RESPONSE_COMPLETE_EVENT.type()) {
            visit(ctx).ifPresent(Visit::wasServed);
        } else if (event instanceof HttpEvents.IncomingHttpUpgradeEvent asking && asking.getHttpHeader().isRequest()) {
            asking.getHttpHeader().setIgnoreContentModifiers(false); // it has a body like any other until it is granted
            if (!asking.getHttpHeader().getUpgradeDC().equalsIgnoreCase("websocket")) {
                // not offered, and to be passed over (RFC 9110, 7.8); else the codec ends the connection behind the
                // answer without a word
                asking.getHttpHeader().getUpgradeDC().recycle();
            }
        }
        return ctx.getInvokeAction();
    }

    /** Nobody's where the client has been here since before the guard. */
    private static Optional<Visit> visit(FilterChainContext ctx) {
        return Optional.ofNullable(Visit.of(ctx.getConnection()));
    }

    /** The server answers 200 and nothing to an address with a {@code %} before anything but two hexadecimal digits. */
    static boolean isReadable(DataChunk address) {
        String text = address.indexOf('%', 0) < 0 ? "" : address.toString();
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            if (at + 2 >= text.length() || Character.digit(text.charAt(at + 1), 16) < 0
                    || Character.digit(text.charAt(at + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
