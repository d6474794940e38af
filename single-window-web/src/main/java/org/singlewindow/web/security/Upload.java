package org.singlewindow.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.RequestContext;
import org.singlewindow.attachment.AttachmentLimits;
import org.singlewindow.kernel.FreeText;

/**
 * A form with a file in it, read by us and not by the server, which writes every part to disk before anybody can say
 * that there are too many, and leaves them there. Taken by few pages and nowhere else.
 */
final class Upload {

    /** Every page whose form is {@code multipart/form-data}. */
    static final Set<String> PAGES = Set.of("/declaration/upload.xhtml", "/admin/regions.xhtml", "/admin/parts.xhtml",
            "/declaration/show.xhtml", "/agency/decide.xhtml", "/transit/tell.xhtml", "/transit/driver.xhtml",
            "/transit/scan.xhtml", "/transit/capture.xhtml");

    /** Those to which files are brought that prove a declaration. */
    private static final Set<String> ATTACHING = Set.of("/declaration/show.xhtml", "/agency/decide.xhtml",
            "/transit/tell.xhtml", "/transit/driver.xhtml");

    private static final int MEBIBYTE = 1 << 20;

    /** The largest document or region. */
    private static final int DOCUMENT = 10 * MEBIBYTE;

    /** A page of ours has a dozen fields. */
    private static final int MOST_PARTS = 100;

    private static final int LONGEST_HEADER = 2048;

    private Upload() {
    }

    /** The largest file that a page takes, in bytes. */
    static int mostTaken(String page) {
        return ATTACHING.contains(page) ? AttachmentLimits.largest() : DOCUMENT;
    }

    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.regionMatches(true, 0, FileUploadBase.MULTIPART, 0, FileUploadBase.MULTIPART.length());
    }

    /** @throws UploadRefused where it is too large, has too many parts, or none that can be told apart */
    static List<UploadedPart> read(HttpServletRequest request) throws UploadRefused {
        FileUpload reader = new FileUpload();
        // as much again that the page itself may say of what is a little too large
        int largest = MEBIBYTE + mostTaken(request.getServletPath());
        reader.setSizeMax(largest + MEBIBYTE);
        reader.setFileSizeMax(largest);
        reader.setPartHeaderSizeMax(LONGEST_HEADER);
        reader.setHeaderEncoding(StandardCharsets.UTF_8.name());
        List<UploadedPart> parts = new ArrayList<>();
        try {
            for (FileItemIterator all = reader.getItemIterator(new Body(request)); all.hasNext();) {
                if (parts.size() == MOST_PARTS) {
                    throw new UploadRefused(false);
                }
                parts.add(part(all.next()));
            }
        } catch (FileUploadBase.SizeLimitExceededException | FileUploadBase.FileSizeLimitExceededException
                | FileUploadBase.FileUploadIOException tooLarge) {
            throw new UploadRefused(true);
        } catch (FileUploadException | IOException unreadable) {
            throw new UploadRefused(false);
        }
        return parts;
    }

    private static UploadedPart part(FileItemStream item) throws IOException {
        try (InputStream content = item.openStream()) {
            return new UploadedPart(item.getFieldName(), item.isFormField() ? null : fileName(item),
                    item.getContentType(), content.readAllBytes());
        }
    }

    /** The reader trips over a name with the one character in it that ended texts once. */
    private static String fileName(FileItemStream item) {
        try {
            return FreeText.writable(item.getName());
        } catch (InvalidFileNameException cannotBeWritten) {
            return FreeText.writable(cannotBeWritten.getName());
        }
    }

    private record Body(HttpServletRequest request) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        @SuppressWarnings("deprecation") // of an int; a form of more than two gigabytes is too large by any measure
        public int getContentLength() {
            return request.getContentLength();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
