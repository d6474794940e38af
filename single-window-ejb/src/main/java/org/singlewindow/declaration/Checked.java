package org.singlewindow.declaration;

/** A document that was checked, as it was: what is lodged afterwards is the very thing. */
public record Checked(long id, String name, byte[] content) {}
