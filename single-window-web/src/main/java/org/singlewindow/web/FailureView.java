package org.singlewindow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.singlewindow.identity.SignedInAs;

/**
 * What a person sees of a failure: in the portal's dress and in their language, with the ways on from there, and
 * without any of the machinery that may have failed.
 */
public final class FailureView {

    private FailureView() {
    }

    /** @param reference under which the log has what failed on our side; empty where nothing did */
    public static String html(HttpServletRequest request, int code, String reference) {
        ResourceBundle texts = texts(request);
        String logged = reference.isEmpty() ? ""
                : new MessageFormat(texts.getString("failure.logged"), texts.getLocale())
                        .format(new Object[]{reference});
        return html(request, code, new Told(logged, "/", texts.getString("failure.back")), texts);
    }

    /** Of a file: how many MiB a page takes, and the way back to that page. */
    public static String tooLarge(HttpServletRequest request, String page, int mebibytes) {
        ResourceBundle texts = texts(request);
        return html(request, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                new Told(new MessageFormat(texts.getString("upload.tooLarge"), texts.getLocale())
                        .format(new Object[]{mebibytes}), page, texts.getString("upload.again")),
                texts);
    }

    private static ResourceBundle texts(HttpServletRequest request) {
        return ResourceBundle.getBundle("org.singlewindow.web.messages",
                Preferences.spoken(request));
    }

    /** Beside what failed: more of it, and where one goes on from there. */
    private record Told(String detail, String to, String called) {}

    private static String html(HttpServletRequest request, int code, Told told, ResourceBundle texts) {
        Locale locale = Preferences.spoken(request);
        String product = texts.getString("product");
        return """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>%s</title>
            <link rel="icon" type="image/svg+xml" href="/jakarta.faces.resource/mark.svg.xhtml?ln=sw"/>
            <link rel="stylesheet" href="/jakarta.faces.resource/sw.css.xhtml?ln=sw"/><link rel="stylesheet" href="/jakarta.faces.resource/components.css.xhtml?ln=sw"/>
            <script src="/jakarta.faces.resource/sw.js.xhtml?ln=sw"></script></head>
            <body><header class="bar"><div class="wide"><a class="brand" href="/"><span class="mark" aria-hidden="true"></span><span>%s</span></a>%s</div></header>
            <main id="main"><div class="wide"><p class="soft">%d</p><h1>%s</h1><p class="lead">%s</p><br/>
            <p><a class="button" href="%s">%s</a></p></div></main></body>
            </html>
            """.formatted(locale.getLanguage(), product, texts.getString("product.short"), menu(request, texts, code),
                code,
                sentence(texts, code),
                told.detail(), told.to(), told.called());
    }

    /** Where nothing has failed but the address, one goes on from there. */
    private static String menu(HttpServletRequest request, ResourceBundle texts, int code) {
        if (code >= 500 || !(request.getAttribute(SignedInUser.ATTRIBUTE) instanceof SignedInAs who)) {
            return "";
        }
        String ways = Menu.of(who).stream()
                .map(way -> "<a href=\"" + way.to() + ".xhtml\">" + texts.getString(way.label()) + "</a>")
                .collect(Collectors.joining());
        return """
            <button type="button" class="burger" aria-expanded="false" aria-controls="menu">%s</button>
            <div id="menu" class="menu"><nav aria-label="%s">%s</nav></div>""".formatted(texts.getString("menu"),
                texts.getString("menu"), ways);
    }

    private static String sentence(ResourceBundle texts, int code) {
        try {
            return texts.getString("failure." + code);
        } catch (MissingResourceException rare) {
            return texts.getString(code >= 500 ? "failure.500" : "failure.400");
        }
    }
}
