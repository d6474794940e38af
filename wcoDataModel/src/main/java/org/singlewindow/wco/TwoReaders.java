package org.singlewindow.wco;

import java.util.Optional;
import java.util.function.Function;

/**
 * Where the two readers meet: the sure one first, and the validator's, which finds the words, for what the sure one is
 * not sure of. Now and then both read the same document; should they ever differ, the validator is right, and from then
 * on it reads alone.
 */
final class TwoReaders {

    private final Function<byte[], Optional<WcoPart>> sure;
    private final Benches<ReadingBench<WcoPart>> thorough = new Benches<>(ReadingBench::plain);
    private final SureReading reading;

    TwoReaders(Function<byte[], Optional<WcoPart>> sure, SureReading reading) {
        this.sure = sure;
        this.reading = reading;
    }

    /** @param bytes in which {@link Bytes} finds no fault */
    ReadOutcome<WcoPart> read(byte[] bytes) {
        if (!reading.isOn()) {
            return WcoReader.byValidator(thorough, bytes);
        }
        var found = find(bytes);
        if (found.isEmpty()) {
            reading.wasUnsure();
            return WcoReader.byValidator(thorough, bytes);
        }
        return reading.isToBeCompared() ? compared(bytes, found.get()) : new ReadOutcome.Read<>(found.get());
    }

    /** Whatever should go wrong in it, the document is read. */
    private Optional<WcoPart> find(byte[] bytes) {
        try {
            return sure.apply(bytes);
        } catch (RuntimeException unexpected) {
            reading.differed(bytes, "the sure one stumbled: " + unexpected.getClass().getName());
            return Optional.empty();
        }
    }

    private ReadOutcome<WcoPart> compared(byte[] bytes, WcoPart found) {
        ReadOutcome<WcoPart> right = WcoReader.byValidator(thorough, bytes);
        difference(found, right).ifPresent(words -> reading.differed(bytes, words));
        return right;
    }

    /** In words without anything of the document's content. */
    static Optional<String> difference(WcoPart sure, ReadOutcome<WcoPart> right) {
        return right.either(read -> difference(sure, read.document(), ""),
                broken -> Optional.of("the validator's refuses it: " + broken.violation().kind()),
                invalid -> Optional.of("the validator's refuses it: " + invalid.violations().get(0).kind() + ' '
                        + invalid.violations().get(0).pointer()));
    }

    private static Optional<String> difference(WcoPart one, WcoPart other, String parent) {
        String path = parent + '/' + one.name();
        if (one.element() != other.element() || one.line() != other.line()
                || !one.wholeText().equals(other.wholeText()) || !one.attributes().equals(other.attributes())
                || one.parts().size() != other.parts().size()) {
            return Optional.of("they take it in differently at " + path);
        }
        for (int i = 0; i < one.parts().size(); i++) {
            var found = difference(one.parts().get(i), other.parts().get(i), path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
