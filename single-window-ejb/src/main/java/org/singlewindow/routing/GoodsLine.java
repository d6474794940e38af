package org.singlewindow.routing;

import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.HsCode;

/** What routing needs to know of one goods item. {@code documents} are the type codes presented for this item. */
public record GoodsLine(int sequence, Optional<HsCode> hs, boolean dangerous, Set<String> documents) {

    public GoodsLine {
        documents = Set.copyOf(documents);
    }
}
