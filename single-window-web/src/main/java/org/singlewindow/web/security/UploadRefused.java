package org.singlewindow.web.security;

/** A form with a file that is not read any further. */
final class UploadRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    UploadRefused(boolean tooLarge) {
        super(tooLarge ? "more bytes than this page takes" : "not a form that a page of ours sends");
        this.tooLarge = tooLarge;
    }

    boolean isTooLarge() {
        return tooLarge;
    }
}
