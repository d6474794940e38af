package org.singlewindow.launch.listen;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Next to the wire: sees clients come and go, and the first bytes of whatever they send, be it only the beginning of a
 * TLS handshake.
 */
final class FirstBytes extends BaseFilter {
    private final Watch watch;

    FirstBytes(Watch watch) {
        this.watch = watch;
    }

    @Override
    public NextAction handleAccept(FilterChainContext ctx) {
        watch.came(new Visit(ctx.getConnection()));
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        Visit visit = Visit.of(ctx.getConnection());
        if (visit != null) { // null: has been here since before the guard
            visit.bytesCame();
        }
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext ctx) {
        Visit visit = Visit.of(ctx.getConnection());
        if (visit != null) {
            watch.left(visit);
        }
        return ctx.getInvokeAction();
    }
}
