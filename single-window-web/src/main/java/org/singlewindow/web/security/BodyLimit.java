package org.singlewindow.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.singlewindow.attachment.AttachmentLimits;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.BodyCompressed;
import org.singlewindow.web.Problem;

/**
 * No parser of ours sees more bytes than it was built for, whether the length was announced or not, and none sees
 * compressed ones: a small body that grows while it is unpacked is the oldest trick there is.
 */
public class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int MEBIBYTE = 1 << 20;

    private static final int DOCUMENT = 10 * MEBIBYTE;

    /** The same document in base64, with its envelope. */
    private static final int ENVELOPE = 15 * MEBIBYTE;

    private static final Pattern ATTACHMENTS = Pattern.compile("/api/declarations/[^/]+/attachments");

    private static final int REGION = 10 * MEBIBYTE;

    /** A thousand acknowledgements, each with a sentence. */
    private static final int JSON = MEBIBYTE;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = pathOf(request);
        boolean packed = isPacked(request.getHeader("Content-Encoding"));
        int limit = limitOf(path);
        if (limit == 0) {
            chain.doFilter(request, response);
        } else if (packed && !isSoap(path)) {
            Problem.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, RuleCode.BAD_ENCODING, BodyCompressed.TEXT, path)
                    .write(response);
        } else if (request.getContentLengthLong() > limit && !isSoap(path)) {
            tooLarge(limit, path).write(response);
        } else {
            chain.doFilter(new LimitedRequest(request, limit, packed), response);
        }
    }

    private static boolean isPacked(String coding) {
        return coding != null && !coding.equalsIgnoreCase("identity");
    }

    private static Problem tooLarge(int limit, String path) {
        return Problem.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, RuleCode.TOO_LARGE,
                "The body may have " + limit + " bytes at most.", path);
    }

    /** 0 for the portal, whose uploads {@code PageDoor} limits. */
    private static int limitOf(String path) {
        if (isSoap(path)) {
            return ENVELOPE;
        }
        if (path.equals("/api/declarations")) {
            return DOCUMENT;
        }
        if (ATTACHMENTS.matcher(path).matches()) {
            return AttachmentLimits.largest();
        }
        if (path.equals("/api/admin/regions")) {
            return REGION;
        }
        return AccessRules.isBelow(path, "/api") ? JSON : 0;
    }

    /**
     * Who speaks SOAP gets a fault, from where the faults come from: its first look at the body ends with
     * {@link LimitedRequest}.
     */
    private static boolean isSoap(String path) {
        return AccessRules.isBelow(path, "/soap");
    }

    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
