/**
 * Supporting documents: invoices, certificates, photographs that are brought for a declaration
 * ({@link org.singlewindow.attachment.Attaching}), by whoever declared it or an agency that has a task on it, and seen
 * by these alone ({@link org.singlewindow.attachment.Attachments}).
 *
 * <p>A file is read once, onto disk, and hashed on the way; what it is, its own bytes tell
 * ({@link org.singlewindow.attachment.Sniffing}), and a virus scanner looks at it where there is one. Only then is
 * anything stored: the bytes once for each hash, in pieces, and who brought them for which declaration. A file that is
 * refused leaves nothing behind.
 */
package org.singlewindow.attachment;
