package org.singlewindow.evidence;

import java.io.InputStream;

/** A file of evidence that was made. Read once and closed, it leaves nothing on the disk. */
public record Evidence(String name, long size, InputStream content) {}
