package org.singlewindow.launch.listen;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.glassfish.grizzly.asyncqueue.AsyncQueueWriter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.ServerFilterConfiguration;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.grizzly.utils.DelayedExecutor;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;

/** Puts the guard into the listeners of the server that has just booted, and opens one more, for health. */
public final class Listeners {
    private static final int MOST_CLIENTS = 8192;
    private static final int MOST_WATCHERS = 64;
    private static final int HEALTH_THREADS = 4;
    private static final int HEALTH_QUEUE = 64;
    private static final int LONGEST_HEADERS = 8192;
    private static final int MOST_HEADERS = 100;
    private static final long SMALLEST_ROOM = 48L << 20;

    /** By their names in the server's configuration. */
    private final Map<String, TCPNIOTransport> transports;

    private Listeners(Map<String, TCPNIOTransport> transports) {
        this.transports = transports;
    }

    /**
     * As the server has them. Its own classes are called by name, because they lie in its inner jars, which the
     * compiler does not see.
     */
    public static Listeners ofServer() {
        try {
            Object services = Class.forName("org.glassfish.internal.api.Globals").getMethod("getDefaultHabitat")
                    .invoke(null);
            Class<?> type = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
            Object grizzly = services.getClass().getMethod("getService", Class.class, Annotation[].class)
                    .invoke(services, type, new Annotation[0]);
            Field proxies = type.getDeclaredField("proxies");
            proxies.setAccessible(true);
            Map<String, TCPNIOTransport> transports = new TreeMap<>();
            for (Object proxy : (Collection<?>) proxies.get(grizzly)) {
                Object listener = proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
                if (listener.getClass().getMethod("getTransport")
                        .invoke(listener) instanceof TCPNIOTransport transport) {
                    transports.put((String) listener.getClass().getMethod("getName").invoke(listener), transport);
                }
            }
            return new Listeners(transports);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the server's listeners are not where they were", e);
        }
    }

    /**
     * Before they stand where clients come ({@link #move}): a connection that is there already would not survive it.
     */
    public boolean guard() {
        Watch watch = new Watch("the listeners", mostClients(),
                Math.max(SMALLEST_ROOM, Runtime.getRuntime().maxMemory() / 4)).started();
        int guarded = 0;
        for (TCPNIOTransport transport : transports.values()) {
            transport.unbindAll();
            FilterChain chain = (FilterChain) transport.getProcessor();
            int server = chain.indexOfType(HttpServerFilter.class);
            if (server >= 0) {
                transport.getAsyncQueueIO().getWriter()
                        .setMaxPendingBytesPerConnection(AsyncQueueWriter.UNLIMITED_SIZE);
                codecOf(chain).getMonitoringConfig().addProbes(new GoOn());
                chain.add(server, new WholeRequests());
                chain.add(1, new FirstBytes(watch));
                guarded++;
            }
        }
        return guarded > 0;
    }

    /** From nowhere to where clients come, in no time: it is ready but for its address. */
    public boolean move(String name, InetSocketAddress address) {
        try {
            transports.get(name).bind(address);
            return true;
        } catch (IOException e) {
            throw new IllegalStateException("the server cannot listen on " + address, e);
        }
    }

    @SuppressWarnings("deprecation") // says so of each of its constructors, and has no other way yet
    private static org.glassfish.grizzly.http.HttpServerFilter codec(DelayedExecutor delays) {
        return new org.glassfish.grizzly.http.HttpServerFilter(true, LONGEST_HEADERS, null, new KeepAlive(), delays,
                MOST_HEADERS, MOST_HEADERS);
    }

    private static org.glassfish.grizzly.http.HttpServerFilter codecOf(FilterChain chain) {
        return (org.glassfish.grizzly.http.HttpServerFilter) chain
                .get(chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class));
    }

    /** With threads, clients and all of its own, so that nothing that happens on the others can be in its way. */
    public boolean openForHealth(InetSocketAddress address) {
        try {
            TCPNIOTransport transport = TCPNIOTransportBuilder.newInstance()
                    .setReuseAddress(true)
                    .setSelectorRunnersCount(1)
                    .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig().setPoolName("health").setDaemon(true)
                            .setCorePoolSize(1).setMaxPoolSize(HEALTH_THREADS).setQueueLimit(HEALTH_QUEUE)
                            .setInitialClassLoader(getClass().getClassLoader()))
                    .build();
            DelayedExecutor delays = IdleTimeoutFilter.createDefaultIdleDelayedExecutor();
            delays.start();
            Watch watch = new Watch("the health listener", MOST_WATCHERS, SMALLEST_ROOM).started();
            HttpServerFilter server = new HttpServerFilter(new ServerFilterConfiguration(), delays);
            server.setHttpHandler(handler());
            transport.setProcessor(FilterChainBuilder.stateless().add(new TransportFilter()).add(new FirstBytes(watch))
                    .add(codec(delays)).add(new HealthOnly()).add(new WholeRequests()).add(server).build());
            transport.bind(address);
            transport.start();
            return true;
        } catch (IOException e) {
            throw new IllegalStateException("nothing can listen for health on " + address, e);
        }
    }

    /** What leads to the application, whichever listener it was made for. */
    private HttpHandler handler() {
        return transports.values().stream().map(TCPNIOTransport::getProcessor).map(FilterChain.class::cast)
                .filter(chain -> chain.indexOfType(HttpServerFilter.class) >= 0)
                .map(chain -> ((HttpServerFilter) chain.get(chain.indexOfType(HttpServerFilter.class)))
                        .getHttpHandler())
                .findFirst().orElseThrow();
    }

    /** Half the files that this process may have open. */
    private static int mostClients() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(MOST_CLIENTS, system.getMaxFileDescriptorCount() / 2) : MOST_CLIENTS;
    }
}
