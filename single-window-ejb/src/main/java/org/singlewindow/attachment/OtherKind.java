package org.singlewindow.attachment;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What files are that are not taken, as people call it. */
enum OtherKind {

    /** First of all: what a picture is called that is a page, and a text that is a program. */
    PAGE("text/html|application/xhtml.*|image/svg.*"),
    PROGRAM("application/(x-)?(ms-?download|dosexec|msdos-program|executable|elf|sharedlib|object|mach-o.*|sh|bat|java.*"
            + "|msi|ms-installer|ms-shortcut)(;.*)?|application/(java.*|javascript)|text/(x-(sh|python|perl|php).*|javascript)"),
    ARCHIVE("application/(x-)?(zip.*|gzip|bzip2?|xz|7z.*|rar.*|tar|gtar|cab|vnd.ms-cab.*|compress|zstd|lzma)"),
    OFFICE("application/(msword|rtf|x-tika-.*|vnd\\.(ms-|openxmlformats|oasis|apple).*)|text/rtf"),
    PICTURE("image/.*"),
    RECORDING("(audio|video)/.*"),
    TEXT("text/.*|application/json"),
    OTHER(".*");

    private final Pattern types;

    OtherKind(String types) {
        this.types = Pattern.compile(types);
    }

    static OtherKind ofType(String type) {
        return Stream.of(values()).filter(each -> each.types.matcher(type).matches()).findFirst().orElse(OTHER);
    }
}
