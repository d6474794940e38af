package org.singlewindow.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.File;
import java.util.List;
import java.util.function.Function;

/**
 * The one class of ours that is loaded beside the server's classes; the launcher holds it as what the JDK knows.
 * Given the arguments it boots the server, and returns what deploys the application or, for null, ends the server.
 */
public final class ServerBoot implements Function<List<String>, Function<File, Boolean>> {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final String NAME = "single-window";

    @Override
    public Function<File, Boolean> apply(List<String> arguments) {
        PayaraMicroBoot server = boot(arguments);
        return application -> application == null ? end(server) : deploy(server.getRuntime(), application);
    }

    /** Asked afterwards, because the server answers yes also for an application that has failed. */
    private static boolean deploy(PayaraMicroRuntime runtime, File application) {
        return runtime.deploy(NAME, "/", application) && runtime.getDeployedApplicationNames().contains(NAME);
    }

    /** By name, because this class of the server lies in one of its inner jars, which the compiler does not see. */
    private static PayaraMicroBoot boot(List<String> arguments) {
        try {
            return (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("create", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new));
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
