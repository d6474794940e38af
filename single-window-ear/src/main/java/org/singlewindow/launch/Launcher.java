package org.singlewindow.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.singlewindow.kernel.setting.Written;

/**
 * {@code java -jar single-window.jar}: everything that a start does, in the order it does it. With {@code verify} or
 * {@code verify-guarantees} behind: {@link Verify}; with {@code verify-evidence}: {@link VerifyEvidence}; with
 * {@code demo-movements}: {@link DemoMovements}.
 */
public final class Launcher {
    private static final int REFUSED = 2;
    private static final int BROKEN = 3;

    private final Console console = new Console();
    private final Stages stages = new Stages();
    private final LaunchSettings settings;
    private final UnpackedParts parts;

    private Launcher(LaunchSettings settings, UnpackedParts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    public static void main(String[] arguments) {
        try {
            LaunchSettings settings = LaunchSettings.from(System.getenv(), System.getProperties());
            Written.unknown(System.getenv().keySet()).forEach(name -> new Console().say(
                    name + " is no setting of the single window and changes nothing; was another meant?"));
            run(settings, List.of(arguments));
        } catch (CannotStart refusal) {
            if (!Ending.isUnderWay()) {
                new Console().complain(refusal.getMessage());
                Ending.exit(REFUSED, refusal.getMessage());
            }
        }
    }

    private static void run(LaunchSettings settings, List<String> words) {
        UnpackedParts parts = new UnpackedParts(runningJar(), settings.cache());
        if (words.isEmpty()) {
            new Launcher(settings, parts).start();
        } else if (words.equals(List.of("verify"))) {
            System.exit(new Verify(Verify.Subject.TRAIL, settings, parts, new Console()).run());
        } else if (words.equals(List.of("verify-guarantees"))) {
            System.exit(new Verify(Verify.Subject.GUARANTEES, settings, parts, new Console()).run());
        } else if (words.get(0).equals("verify-evidence")) {
            System.exit(new VerifyEvidence(VerifyEvidence.CASE, settings, runningJar(), new Console())
                    .run(words.subList(1, words.size())));
        } else if (words.get(0).equals("verify-record")) {
            System.exit(new VerifyEvidence(VerifyEvidence.RECORD, settings, runningJar(), new Console())
                    .run(words.subList(1, words.size())));
        } else if (words.get(0).equals("demo-movements")) {
            System.exit(DemoMovements.run(words.subList(1, words.size()), new Console()));
        } else {
            throw new CannotStart("\"" + String.join(" ", words)
                    + "\" is no command: say nothing, to start the window, \"verify\", to check the audit trail,"
                    + " \"verify-guarantees\", to check the ledger of guarantees,"
                    + " \"verify-evidence\" and a file, to check the evidence of a case, \"verify-record\" and a"
                    + " file, to check what was read from the code of a paper, or"
                    + " \"demo-movements\" and an address, to bring transits on the road in a demo that runs there.");
        }
    }

    private void start() {
        DataLock lock = DataLock.take(settings.data());
        Logbook book = Logbook.open(settings.data(), console);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            book.note("thread " + thread.getName() + " ended with " + Traces.root(thrown));
            console.complain(thrown);
        });
        Running running = new Running(lock, book);
        Runtime.getRuntime().addShutdownHook(new Thread(running::end, "end in order"));
        Repetitions.starting(book);
        try {
            DatabaseAccess database = run(running);
            book.note(stages.toString());
            Repetitions.started(database::answers);
        } catch (CannotStart refusal) {
            throw refusal;
        } catch (RuntimeException | Error e) {
            if (Ending.isUnderWay()) {
                return; // what is being ended breaks, and is no news
            }
            String sentence = "The window did not start: " + Traces.root(e);
            console.complain(sentence + "; the whole of it stands in " + book.keep(e) + ".");
            Ending.exit(BROKEN, sentence); // the server's threads must not keep a half start alive
        }
    }

    private DatabaseAccess run(Running running) {
        Ports.mustBeOurs(settings.bind());
        settings.ports().forEach((name, port) -> Ports.mustBeFree(name, settings.bind(), port));
        Waiting waiting = new Waiting(settings);
        waiting.open();
        if (settings.stopWithParent()) {
            ProcessHandle.current().parent().ifPresent(
                    parent -> parent.onExit().thenRun(() -> Ending.exit(0, "the process that started it has ended")));
        }
        settings.outsideDatabase().ifPresent(DatabaseAccess::check);
        String httpsKey = HttpsKey.prepare(settings);
        waiting.openSecure();
        stages.ended("launcher");
        CompletableFuture<DatabaseAccess> opening = CompletableFuture.supplyAsync(() -> openDatabase(running));
        AccessCodeKey.prepare(settings);
        CompletableFuture<Void> evidenceKey = CompletableFuture.runAsync(() -> EvidenceKey.prepare(settings));
        Path server = parts.server();
        ServerOptions options = new ServerOptions(settings, server, httpsKey);
        running.server = bootServer(server, options);
        stages.ended("server");
        DatabaseAccess database = joined(opening);
        joined(evidenceKey);
        ApplicationProperties.publish(settings, database);
        stages.ended("waiting for the database");
        running.server.deploy(parts.application());
        stages.ended("application");
        running.server.open(options.open());
        takeOver(waiting, running.server);
        awaitReady();
        stages.ended("readiness");
        new Greeting(console, settings).print(stages.toString());
        return database;
    }

    /** One listener after the other, so that each of our ports is without one for a moment only. */
    private void takeOver(Waiting waiting, Server server) {
        if (settings.http()) {
            waiting.leave(settings.httpPort());
            server.move(ServerOptions.HTTP_LISTENER, settings.bind(), settings.httpPort());
        }
        waiting.leave(settings.httpsPort());
        server.move(ServerOptions.HTTPS_LISTENER, settings.bind(), settings.httpsPort());
        settings.healthPort().ifPresent(port -> {
            waiting.leave(port);
            server.openForHealth(settings.bind(), port);
        });
        waiting.close();
    }

    /** Beside the server's boot, which needs no database. */
    private DatabaseAccess openDatabase(Running running) {
        double from = Stages.sinceStart();
        Optional<DatabaseAccess> outside = settings.outsideDatabase();
        if (outside.isEmpty()) {
            running.postgres = Postgres.start(parts.postgres(), settings.data());
        }
        DatabaseAccess database = outside.orElseGet(() -> running.postgres.database());
        stages.add("beside it postgres", Stages.sinceStart() - from);
        return database;
    }

    private Server bootServer(Path server, ServerOptions options) {
        try {
            return Server.boot(server, parts.jar(), options.arguments());
        } catch (IOException e) {
            throw new CannotStart(
                    "The server's directory in " + settings.data() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void awaitReady() {
        Readiness readiness = new Readiness(URI.create(settings.address() + "health/ready"));
        Deadline deadline = Deadline.in(Duration.ofSeconds(60));
        while (!readiness.isReached()) {
            if (deadline.isOver()) {
                throw new CannotStart("The application is deployed but does not become ready; see " + settings.address()
                        + "health/ready and the log above.");
            }
            deadline.pause();
        }
    }

    private static <T> T joined(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart refusal ? refusal : e;
        }
    }

    private static Path runningJar() {
        try {
            return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new CannotStart("The running jar is not a file: " + e.getMessage(), e);
        }
    }
}
