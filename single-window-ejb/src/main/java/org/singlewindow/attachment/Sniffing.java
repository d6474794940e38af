package org.singlewindow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.singlewindow.attachment.AttachingOutcome.Unattached;
import org.singlewindow.attachment.wire.XmlFile;
import org.singlewindow.kernel.RuleCode;

/**
 * What a file is, as its own bytes tell: what its sender says of it may be a slip or a lie. Refused is whatever another
 * program may take for something else than we do: a picture that is a program as well, a document that is a page.
 */
@ApplicationScoped
class Sniffing {

    /** So far readers of PDF look for its beginning, and browsers for that of a page. */
    private static final int HEAD = 1024;

    /** Behind the last part of a ZIP file, from which it is read, stands a remark of this length at the most. */
    private static final int ZIP_TAIL = 22 + 0xFFFF;

    private static final int PDF_TAIL = 2048;

    /** A scanned A0 sheet has half as many; opening one takes four bytes for each. */
    private static final long MOST_PIXELS = 250_000_000;

    private static final List<String> PAGES = List.of("<script", "<html", "<svg", "<!doctype", "<?php", "<iframe");

    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Inject
    XmlFile xml;

    /** What it is, or why it is not taken: one of the two. */
    record Sniffed(Optional<FileKind> kind, Optional<Unattached> fault) {

        static Sniffed as(FileKind kind) {
            return new Sniffed(Optional.of(kind), Optional.empty());
        }

        static Sniffed refused(RuleCode code, String key, Object... arguments) {
            return new Sniffed(Optional.empty(), Optional.of(Reasons.of(code, key, arguments)));
        }
    }

    Sniffed look(Spooled file) throws IOException {
        String type = type(file);
        byte[] head = file.part(0, HEAD);
        byte[] tail = file.part(Math.max(0, file.size() - ZIP_TAIL), ZIP_TAIL);
        Optional<FileKind> binary = Stream.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.TIFF)
                .filter(each -> each.mediaType().equals(type)).findFirst();
        if (binary.isEmpty()) {
            return mayBeXml(type, head) ? xml(file, type) : notOffered(type);
        }
        if (isSomethingElseToo(binary.get(), head, tail)) {
            return Sniffed.refused(RuleCode.UNSAFE, "mixed");
        }
        return isWhole(binary.get(), file, tail) ? Sniffed.as(binary.get())
                : Sniffed.refused(RuleCode.NOT_WELL_FORMED, "broken", binary.get());
    }

    private static Sniffed notOffered(String type) {
        return Sniffed.refused(RuleCode.NOT_OFFERED, "kind." + OtherKind.ofType(type));
    }

    private String type(Spooled file) throws IOException {
        return types.detect(new BufferedInputStream(file.open()), new Metadata()).getBaseType().toString();
    }

    /** Its first letter is the one that every XML document begins with, in whatever encoding. */
    private static boolean mayBeXml(String type, byte[] head) {
        for (byte each : head) {
            boolean before = each == 0 || each == ' ' || each == '\t' || each == '\r' || each == '\n' || each < 0;
            if (!before) {
                return each == '<' && !type.equals("text/html");
            }
        }
        return false;
    }

    /** Whole in memory, as the reader of all our XML wants it. */
    private Sniffed xml(Spooled file, String type) throws IOException {
        return switch (xml.look(file.part(0, (int) file.size()))) {
            case DATA -> Sniffed.as(FileKind.XML);
            case PAGE -> notOffered(type.equals("application/xml") ? "text/html" : type);
            case BROKEN -> Sniffed.refused(RuleCode.NOT_WELL_FORMED, "broken.XML");
        };
    }

    private static boolean isSomethingElseToo(FileKind kind, byte[] head, byte[] tail) {
        String begins = new String(head, StandardCharsets.ISO_8859_1);
        String small = begins.toLowerCase(Locale.ROOT);
        int pdf = begins.indexOf("%PDF-");
        return (kind == FileKind.PDF ? pdf != 0 : pdf >= 0) || PAGES.stream().anyMatch(small::contains)
                || endsAsZip(tail);
    }

    private static boolean endsAsZip(byte[] tail) {
        for (int i = tail.length - 22; i >= 0; i--) {
            if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                int remark = tail[i + 20] & 0xFF | (tail[i + 21] & 0xFF) << 8;
                if (i + 22 + remark <= tail.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWhole(FileKind kind, Spooled file, byte[] tail) throws IOException {
        return switch (kind) {
            case PDF -> new String(tail, Math.max(0, tail.length - PDF_TAIL), Math.min(PDF_TAIL, tail.length),
                    StandardCharsets.ISO_8859_1).contains("%%EOF");
            case PNG -> tail.length >= PNG_END.length
                    && ByteBuffer.wrap(tail, tail.length - PNG_END.length, PNG_END.length)
                            .equals(ByteBuffer.wrap(PNG_END))
                    && hasSize(kind, file);
            case JPEG, TIFF -> hasSize(kind, file);
            case XML -> true;
        };
    }

    /** Reads no more than what stands before the picture itself. */
    private static boolean hasSize(FileKind kind, Spooled file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (InputStream bytes = file.open(); MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
            reader.setInput(in, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        } finally {
            reader.dispose();
        }
    }
}
