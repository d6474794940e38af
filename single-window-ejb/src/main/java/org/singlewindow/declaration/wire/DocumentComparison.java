package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.singlewindow.declaration.Comparison;
import org.singlewindow.declaration.Difference;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

/** Reads stored documents and compares them. */
@ApplicationScoped
class DocumentComparison implements Comparison {

    private final WcoReader reader = new WcoReader();

    @Override
    public List<Difference> between(byte[] before, byte[] after) {
        return Differences.between(read(before), read(after));
    }

    private WcoPart read(byte[] document) {
        return reader.readParts(document).either(read -> read.document(),
                broken -> {
                    throw new IllegalArgumentException("this is not a stored document: " + broken.violation().text());
                }, invalid -> {
                    throw new IllegalArgumentException("this is not a stored document: " + invalid.violations());
                });
    }
}
