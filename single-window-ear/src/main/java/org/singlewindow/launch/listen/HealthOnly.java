package org.singlewindow.launch.listen;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;

/**
 * The listener for whoever watches over us answers nothing else, so it may stand open where the application does not.
 */
final class HealthOnly extends BaseFilter {

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (ctx.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request && !isHealth(request)) {
            Visit.of(ctx.getConnection()).refuse(ShortAnswer.NOT_HERE);
            return ctx.getStopAction();
        }
        return ctx.getInvokeAction();
    }

    private static boolean isHealth(HttpRequestPacket request) {
        boolean hasBody = request.isChunked() || request.getContentLength() > 0;
        return Method.GET.equals(request.getMethod()) && !hasBody
                && request.getRequestURI().matches("/health(/live|/ready|/started)?");
    }
}
