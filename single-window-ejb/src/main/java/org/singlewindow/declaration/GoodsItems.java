package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.Stored;

/** The goods items of a version by their sequence numbers: read only where somebody decides about some of them. */
@ApplicationScoped
public class GoodsItems {

    @Inject
    DeclarationRepository declarations;

    @Inject
    VersionRepository versions;

    @Inject
    Archive archive;

    @Inject
    NumberedItems documents;

    /**
     * In the order of the document; empty where two have the same number, or one has none, and where guarantees answer
     * for goods in transit: those move as a whole, or what was refused would move with them.
     */
    public Optional<List<Integer>> numbers(long declaration, int version) {
        return Guaranteeing.awaits(declarations.get(declaration)) ? Optional.empty()
                : versions.find(declaration, version).flatMap(each -> archive.find(each.document()))
                        .map(Stored::content)
                        .flatMap(documents::in);
    }
}
