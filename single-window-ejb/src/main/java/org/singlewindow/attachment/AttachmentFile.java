package org.singlewindow.attachment;

import java.io.InputStream;

/** An attachment with its bytes, to be read once. */
public record AttachmentFile(AttachmentView attachment, InputStream content) {}
