package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Which goods items of a declaration did not go where others of it have: for those who go on from it, and for whoever
 * judges the same goods on the other side. As long as nothing has gone, those alone that are refused by now.
 */
@ApplicationScoped
class KeptBack {

    @Inject
    AgencyStates agencies;

    /** @param inFull whether the words of those who refused are for the reader's eyes; the reason's code always is */
    List<ItemView> of(FoundDeclaration declaration, boolean inFull) {
        boolean parted = !declaration.items().isEmpty();
        return Board.items(declaration, agencies)
                .filter(item -> parted ? item.state() != ItemView.State.RELEASED : item.isRefused())
                .map(item -> inFull ? item : item.withoutWords()).toList();
    }
}
