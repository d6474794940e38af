package org.singlewindow.wco;

import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Whether documents are read by the sure reader before the validator's, and what came of it: one for the whole program,
 * so that what one reader finds out all heed.
 */
public final class SureReading {

    /** What the program reads by. */
    public static final SureReading OF_THE_PROGRAM = new SureReading(1_000);

    private static final System.Logger LOG = System.getLogger(SureReading.class.getName());

    private final int oneIn;
    private final AtomicLong sure = new AtomicLong();
    private final LongAdder unsure = new LongAdder();
    private final LongAdder differences = new LongAdder();
    private volatile boolean on = true;

    /** @param oneIn of so many documents one is read by both */
    SureReading(int oneIn) {
        this.oneIn = oneIn;
    }

    /** Until the program is started again, the validator's reader reads alone. */
    public void turnOff() {
        on = false;
    }

    public boolean isOn() {
        return on;
    }

    /** How many documents the sure reader took in, whether or not both read them. */
    public long sure() {
        return sure.get();
    }

    /** How many it left to the validator's, which found most of them faulty. */
    public long unsure() {
        return unsure.sum();
    }

    /** How many both took for something else; after the first of them the sure reader is off. */
    public long differences() {
        return differences.sum();
    }

    boolean isToBeCompared() {
        return sure.getAndIncrement() % oneIn == 0;
    }

    void wasUnsure() {
        unsure.increment();
    }

    /** @param words what is different, without anything of what the document says */
    void differed(byte[] bytes, String words) {
        turnOff();
        differences.increment();
        LOG.log(Level.ERROR, "THE TWO READERS DIFFER on a document of " + bytes.length + " bytes, sha-256 "
                + sha256(bytes) + ": " + words + ". The validator's is right, and reads alone from now on.");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
