package org.singlewindow.system;

import java.util.Set;

/**
 * One way to be wrong.
 *
 * @param name      what is wrong, as the test report says it
 * @param reference the trader's reference inside, by which nothing may be found afterwards; empty where there is none
 * @param body      the bytes as they are sent
 * @param statuses  what {@code POST /api/declarations} may answer; more than one where two readings of XML are
 *                  defensible
 */
record BadDocument(String name, String reference, byte[] body, Set<Integer> statuses) {

    static BadDocument of(String name, Specimen specimen, Integer... statuses) {
        return new BadDocument(name, specimen.reference(), specimen.bytes(), Set.of(statuses));
    }

    static BadDocument of(String name, byte[] body, Integer... statuses) {
        return new BadDocument(name, "", body, Set.of(statuses));
    }

    @Override
    public String toString() {
        return name;
    }
}
