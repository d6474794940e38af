package org.singlewindow.web.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.singlewindow.web.BodyCompressed;
import org.singlewindow.web.BodyTooLarge;

/**
 * A request whose body ends with {@link BodyTooLarge} where it goes on for longer than it may, or at once where it
 * announces that it will.
 */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final int limit;

    private final boolean packed;

    private ServletInputStream body;

    /** @param packed whether the body is compressed: then nobody gets to read any of it */
    LimitedRequest(HttpServletRequest request, int limit, boolean packed) {
        super(request);
        this.limit = limit;
        this.packed = packed;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedStream(super.getInputStream(), getContentLengthLong() > limit ? 0 : limit, packed);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream in;

        private final boolean packed;

        private long left;

        private LimitedStream(ServletInputStream in, long limit, boolean packed) {
            this.in = in;
            this.left = limit;
            this.packed = packed;
        }

        private void checkUnpacked() throws BodyCompressed {
            if (packed) {
                throw new BodyCompressed();
            }
        }

        @Override
        public int read() throws IOException {
            checkUnpacked();
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            checkUnpacked();
            int got = in.read(into, offset, length);
            count(got);
            return got;
        }

        private void count(int bytes) throws BodyTooLarge {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
