package org.singlewindow.declaration;

/** A document, and the one that goes on from it, each as it was received. */
public record LinkedDocuments(byte[] followed, byte[] follower) {}
