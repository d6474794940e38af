package org.singlewindow.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are taken: what every office can open, and what runs nothing when it is opened. */
enum FileKind {

    PDF(List.of("application/pdf"), List.of("pdf")),
    JPEG(List.of("image/jpeg", "image/jpg", "image/pjpeg"), List.of("jpg", "jpeg", "jpe", "jfif")),
    PNG(List.of("image/png"), List.of("png")),
    TIFF(List.of("image/tiff"), List.of("tif", "tiff")),
    XML(List.of("application/xml", "text/xml"), List.of("xml"));

    private final List<String> types;
    private final List<String> endings;

    FileKind(List<String> types, List<String> endings) {
        this.types = types;
        this.endings = endings;
    }

    /** By which it is stored and served. */
    String mediaType() {
        return types.get(0);
    }

    /** With which a name that has none is completed. */
    String ending() {
        return endings.get(0);
    }

    boolean isPicture() {
        return this == JPEG || this == PNG || this == TIFF;
    }

    /** What a name says that the file is; empty where its ending says nothing that we take. */
    static Optional<FileKind> called(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(each -> each.endings.contains(ending)).findFirst();
    }

    /**
     * Of a media type as people write it: with parameters, and {@code application/…+xml} for a kind of XML document.
     */
    static Optional<FileKind> ofType(String type) {
        String bare = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(each -> each.types.contains(bare)).findFirst();
    }
}
