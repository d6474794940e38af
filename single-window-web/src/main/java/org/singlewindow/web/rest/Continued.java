package org.singlewindow.web.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;

/**
 * Where a list goes on, for lists that are nothing but the list: a method that answers with the list itself is
 * described as what it is.
 */
final class Continued {

    private Continued() {
    }

    static void at(HttpServletResponse answer, String address) {
        answer.addHeader(HttpHeaders.LINK, Link.fromUri(address).rel("next").build().toString());
    }
}
