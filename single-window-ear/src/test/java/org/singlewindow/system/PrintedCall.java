package org.singlewindow.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as a paper prints it, and the answer that it prints below. Requests are commands of curl, messages of HTTP,
 * or the body of a SOAP call under a comment that says who calls.
 */
record PrintedCall(String method, String path, Map<String, String> headers, String body, String answer) {

    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+)\n(.*?)^```$", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private static final String PRINTED_ADDRESS = "http://127.0.0.1:8080";

    private static final String ENVELOPE = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>%s</soap:Body></soap:Envelope>";

    static List<PrintedCall> of(Path paper) throws IOException {
        List<MatchResult> blocks = BLOCK.matcher(Files.readString(paper)).results().toList();
        if (blocks.size() % 2 != 0) {
            throw new AssertionError("a request or an answer is missing in " + paper);
        }
        List<PrintedCall> calls = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += 2) {
            String request = blocks.get(i).group(2);
            String answer = blocks.get(i + 1).group(2).strip();
            calls.add(switch (blocks.get(i).group(1)) {
                case "sh" -> ofCurl(request, answer);
                case "http" -> ofHttp(request, answer);
                case "xml" -> ofBody(request, answer);
                default -> throw new AssertionError("what is " + request);
            });
        }
        return calls;
    }

    boolean isSoap() {
        return path.startsWith("/soap/");
    }

    String signIn() {
        return headers.getOrDefault("Authorization", "").replaceAll("Basic (.*):.*", "$1");
    }

    private static PrintedCall ofCurl(String command, String answer) {
        List<String> words = new ArrayList<>(WORD.matcher(command.replace("\\\n", " ").strip()).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList());
        if (!words.remove(0).equals("curl") || !words.remove(0).equals("-sS")) {
            throw new AssertionError(command);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        String method = "GET";
        String body = "";
        String path = "";
        while (!words.isEmpty()) {
            String word = words.remove(0);
            switch (word) {
                case "-u" -> headers.put("Authorization", "Basic " + words.remove(0));
                case "-H" -> header(words.remove(0), headers);
                case "-X" -> method = words.remove(0);
                case "-d", "--data-binary" -> {
                    method = "POST";
                    body = words.remove(0).replaceFirst("^@", "< ./");
                }
                default -> path = word.replaceFirst("^" + Pattern.quote(PRINTED_ADDRESS), "");
            }
        }
        return new PrintedCall(method, path, headers, body, "200 OK or so\n\n" + answer);
    }

    private static PrintedCall ofHttp(String request, String answer) {
        String[] parts = request.split("\n\n", 2);
        String[] lines = parts[0].strip().split("\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            header(lines[i], headers);
        }
        String[] first = lines[0].split(" ");
        return new PrintedCall(first[0], first[1], headers, parts.length > 1 ? parts[1].strip() : "", answer);
    }

    private static PrintedCall ofBody(String request, String answer) {
        Matcher who = Pattern.compile("<!-- ([\\w.]+) -->\n(.*)", Pattern.DOTALL).matcher(request);
        if (!who.matches()) {
            throw new AssertionError("nobody calls " + request);
        }
        boolean refused = answer.startsWith("<soap:Fault");
        return new PrintedCall("POST", "/soap/" + subject(request),
                Map.of("Authorization", "Basic " + who.group(1) + ":single-window", "Content-Type",
                        "text/xml; charset=utf-8"),
                ENVELOPE.formatted(who.group(2).strip()),
                (refused ? "500 Fault" : "200 OK") + "\n\n" + ENVELOPE.formatted(answer));
    }

    private static String subject(String body) {
        Matcher namespace = Pattern.compile("xmlns=\"urn:singlewindow:(\\w+):1\"").matcher(body);
        if (!namespace.find()) {
            throw new AssertionError("of which service is " + body);
        }
        return namespace.group(1);
    }

    private static void header(String line, Map<String, String> headers) {
        headers.put(line.replaceAll(": .*", ""), line.replaceAll("^[^:]*: ", ""));
    }

    /** The status that is printed; of curl any that is well, for it prints none. */
    boolean hasStatus(int status) {
        return answer.startsWith("200 OK or so") ? status / 100 == 2 : answer.startsWith(Integer.toString(status));
    }

    Map<String, String> answerHeaders() {
        Map<String, String> printed = new LinkedHashMap<>();
        answer.split("\n\n", 2)[0].lines().skip(1).forEach(line -> header(line, printed));
        return printed;
    }

    String answerBody() {
        String[] parts = answer.split("\n\n", 2);
        return parts.length > 1 ? parts[1] : "";
    }

    /** With another body, for what is printed shorter than it is. */
    PrintedCall with(String other) {
        return new PrintedCall(method, path, headers, other, answer);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
