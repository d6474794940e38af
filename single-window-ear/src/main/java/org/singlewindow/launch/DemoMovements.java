package org.singlewindow.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code java -jar single-window.jar demo-movements http://127.0.0.1:8080}: five transits on the road in a demo that
 * runs, as its people would bring them there: lodged, approved, released under guarantees, and told of. Said again, it
 * brings five more, as long as the guarantees have room.
 */
final class DemoMovements {
    private static final String PASSWORD = "single-window";
    private static final Pattern TASK = Pattern.compile("\"duty\":\"APPROVE\"[^{}]*?\"id\":(\\d+)|"
            + "\"id\":(\\d+)[^{}]*?\"duty\":\"APPROVE\"");

    private final Clock clock = Clock.systemUTC();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI window;
    private final Console console;

    /** A transit, and what has happened to it, each by whom. */
    private record Wanted(String guarantee, String amount, List<String> told) {}

    /** @param trader who lodges @param officers who approve, one after the other */
    private record Script(String trader, List<String> officers, List<Wanted> all) {

        static Script read() throws IOException {
            List<String> lines = resource("demo-movements.txt").lines().filter(line -> !line.startsWith("#")).toList();
            return new Script(lines.get(0), List.of(lines.get(1).split(" ")),
                    lines.subList(2, lines.size()).stream().map(line -> line.split(" \\| "))
                            .map(parts -> new Wanted(parts[0].split(" ")[0], parts[0].split(" ")[1],
                                    List.of(parts).subList(1, parts.length)))
                            .toList());
        }
    }

    DemoMovements(URI window, Console console) {
        this.window = window;
        this.console = console;
    }

    /** What the process is to end with. */
    static int run(List<String> words, Console console) {
        if (words.size() != 1) {
            throw new CannotStart("Say where the demo runs: demo-movements http://127.0.0.1:8080");
        }
        try {
            new DemoMovements(URI.create(words.get(0)), console).bring();
            return 0;
        } catch (IOException | IllegalStateException | IllegalArgumentException trouble) {
            console.complain("No movements: " + trouble.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void bring() throws IOException, InterruptedException {
        Script script = Script.read();
        String guarantees = get(script.trader(), "/api/guarantees?size=200");
        List<String> brought = new ArrayList<>();
        for (Wanted each : script.all()) {
            Matcher number = Pattern.compile("\"grn\":\"(\\d\\d" + each.guarantee() + "[A-Z]\\d)\"")
                    .matcher(guarantees);
            if (!number.find()) {
                throw new IllegalStateException("there is no guarantee " + each.guarantee() + "; is it the demo?");
            }
            brought.add(bring(each, number.group(1), script));
        }
        console.say("On the road: " + String.join(", ", brought));
    }

    private String bring(Wanted wanted, String grn, Script script) throws IOException, InterruptedException {
        String reference = "DEMO-" + clock.millis();
        HttpResponse<String> lodged = send(script.trader(), "/api/declarations", "application/xml",
                resource("demo-transit.dec.xml").replace("@REFERENCE@", reference).replace("@GRN@", grn)
                        .replace("@AMOUNT@", wanted.amount()));
        String mrn = lodged.headers().firstValue("Location").orElse("").replaceAll(".*/", "");
        for (String officer : script.officers()) {
            Matcher task = TASK.matcher(get(officer, "/api/tasks?mrn=" + mrn));
            while (task.find()) {
                send(officer, "/api/tasks/" + (task.group(1) == null ? task.group(2) : task.group(1)) + "/decision",
                        "application/json", "{\"decision\":\"APPROVE\"}");
            }
        }
        for (String each : wanted.told()) {
            String[] told = each.split(" ");
            send(told[0], "/api/movements/" + mrn + "/events", "application/json", "{\"type\":\"" + told[1]
                    + "\",\"at\":\"" + clock.instant() + "\""
                    + (told.length > 2 ? ",\"office\":\"" + told[2] + "\"" : "") + "}");
        }
        return mrn;
    }

    private static String resource(String name) throws IOException {
        try (var file = DemoMovements.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String who, String path) throws IOException, InterruptedException {
        return answered(as(who, path).GET(), path).body();
    }

    private HttpResponse<String> send(String who, String path, String type, String body)
            throws IOException, InterruptedException {
        return answered(as(who, path).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)), path);
    }

    private HttpRequest.Builder as(String who, String path) {
        String credentials = Base64.getEncoder()
                .encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(window.resolve(path)).header("Authorization", "Basic " + credentials)
                .header("Accept", "application/json, application/xml");
    }

    private HttpResponse<String> answered(HttpRequest.Builder asked, String path)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(asked.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
