package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.singlewindow.declaration.BorneNumbers;
import org.singlewindow.kernel.NormalNumber;
import org.singlewindow.wco.WcoReader;

/** Reads the numbers of a document that was taken in before they were looked for. */
@ApplicationScoped
class StoredNumbers implements BorneNumbers {

    private final WcoReader reader = new WcoReader();

    @Override
    public Set<NormalNumber> in(byte[] document) {
        return reader.readParts(document).either(
                read -> NumbersReader.read(Differences.declaration(read.document())), broken -> Set.of(),
                invalid -> Set.of());
    }
}
