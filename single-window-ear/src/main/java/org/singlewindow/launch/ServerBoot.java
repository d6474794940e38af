package org.singlewindow.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;
import org.singlewindow.launch.listen.Listeners;

/**
 * With {@code listen} what is ours beside the server's classes; the launcher holds it as what the JDK knows. Given the
 * arguments it boots the server, and returns what deploys an application ({@code deploy}, its directory), opens the
 * listeners where nobody comes, by setting what does so ({@code open}, name=value …), moves one to where clients come
 * ({@code move}, its name, address, port), opens the one for health ({@code health}, address, port), or ends it
 * ({@code end}).
 */
public final class ServerBoot implements Function<List<String>, Function<List<String>, Boolean>> {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final String NAME = "single-window";

    private AdminCommandRunner commands;

    @Override
    public Function<List<String>, Boolean> apply(List<String> arguments) {
        PayaraMicroBoot server = boot(arguments);
        return order -> switch (order.get(0)) {
            case "deploy" -> deploy(server.getRuntime(), new File(order.get(1)));
            case "open" -> order.stream().skip(1).allMatch(this::set) && Listeners.ofServer().guard();
            case "move" -> Listeners.ofServer().move(order.get(1),
                    new InetSocketAddress(order.get(2), Integer.parseInt(order.get(3))));
            case "health" ->
                Listeners.ofServer().openForHealth(new InetSocketAddress(order.get(1), Integer.parseInt(order.get(2))));
            default -> end(server);
        };
    }

    /** Asked afterwards, because the server answers yes also for an application that has failed. */
    private static boolean deploy(PayaraMicroRuntime runtime, File application) {
        return runtime.deploy(NAME, "/", application) && runtime.getDeployedApplicationNames().contains(NAME);
    }

    /** On this node alone; what the runtime offers would go to all nodes of the cluster. */
    private boolean set(String value) {
        return commands.run("set", value).getExitStatus() != ExitStatus.FAILURE;
    }

    /** By name, because this class of the server lies in one of its inner jars, which the compiler does not see. */
    private PayaraMicroBoot boot(List<String> arguments) {
        try {
            Class<?> server = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
            ((PayaraMicroBoot) server.getMethod("getInstance").invoke(null))
                    .setPostBootHandler(runner -> commands = runner);
            return (PayaraMicroBoot) server.getMethod("create", String[].class).invoke(null,
                    (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the server does not boot", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the server does not boot", e);
        }
    }

    private static boolean end(PayaraMicroBoot server) {
        try {
            server.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            awaitItsOwnHook();
        }
        return true;
    }

    /** The server has a shutdown hook too, and the JVM runs hooks side by side. */
    private static void awaitItsOwnHook() {
        try {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getClass().getName().startsWith("fish.payara.micro.")) {
                    thread.join(PATIENCE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
