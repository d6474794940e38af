package org.singlewindow.wco;

import java.util.Optional;
import java.util.function.Function;

/**
 * Reads bytes as a WCO document: one pass that checks and takes in. For any number of threads.
 *
 * <p>Read are {@code MetaData} with a declaration or responses, either of them bare, and {@code MetaData} inside a
 * foreign envelope. Refused are document types, entities, processing instructions, anything above the limits, and
 * encodings other than UTF-8 and UTF-16; hints to schemas elsewhere have no effect. Nothing is ever fetched.
 */
public final class WcoReader {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int MOST_VIOLATIONS = 100;

    private final Benches<ReadingBench<WcoDocument>> binding = new Benches<>(ReadingBench::binding);
    private final TwoReaders readers;

    public WcoReader() {
        this(SureReading.OF_THE_PROGRAM);
    }

    private WcoReader(SureReading reading) {
        readers = new TwoReaders(new SureReader()::find, reading);
    }

    /** One that asks the validator about every document, to be compared with. */
    public static WcoReader thorough() {
        SureReading none = new SureReading(1);
        none.turnOff();
        return new WcoReader(none);
    }

    /** The document in the classes that are generated from the schemas: everything in it, each thing in its type. */
    public ReadOutcome<WcoDocument> read(byte[] bytes) {
        return checked(bytes, sound -> byValidator(binding, sound));
    }

    /**
     * The document as a plain tree, from its root on ({@code MetaData}, or a bare {@code Declaration} or
     * {@code Response}); costs a quarter.
     */
    public ReadOutcome<WcoPart> readParts(byte[] bytes) {
        return checked(bytes, readers::read);
    }

    private static <D> ReadOutcome<D> checked(byte[] bytes, Function<byte[], ReadOutcome<D>> reader) {
        var fault = Bytes.findFault(bytes);
        return fault.isPresent() ? new ReadOutcome.NotWellFormed<>(fault.get(), Optional.empty()) : reader.apply(bytes);
    }

    /** @param bytes in which {@link Bytes} finds no fault */
    static <D> ReadOutcome<D> byValidator(Benches<ReadingBench<D>> benches, byte[] bytes) {
        var place = benches.take();
        var outcome = place.bench().read(bytes);
        if (outcome instanceof ReadOutcome.Read) {
            benches.giveBack(place);
        }
        return outcome;
    }
}
