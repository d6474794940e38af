package org.singlewindow.container.client;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * The way to the tests in the server. The connector reads it out of the server's log, looking five times a second, and
 * on a busy machine it may look while the list of what is deployed is half written: then it finds the address and no
 * way in. Where that happened, the way that the archive always has is put in.
 */
public class Doorway implements LoadableExtension {
    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Mending.class);
    }

    /** Hears of it as soon as the connector has said what it found. */
    public static class Mending {
        public void mend(@Observes ProtocolMetaData found) {
            for (HTTPContext each : found.getContexts(HTTPContext.class)) {
                if (each.getServletByName(RUNNER) == null) {
                    each.add(new Servlet(RUNNER, "/"));
                }
            }
        }
    }
}
