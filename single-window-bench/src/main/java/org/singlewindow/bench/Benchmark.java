package org.singlewindow.bench;

/** One command. */
@FunctionalInterface
interface Benchmark {

    void run(Options options, Console console) throws Exception;
}
