package org.singlewindow.web;

/** One of several that a list offers: a code, and its name in the user's language. */
public record Choice(String code, String name) {}
