package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Which goods items of a declaration did not go where others of it have: for those who go on from it, and for whoever
 * judges the same goods on the other side. As long as nothing has gone, its status says all there is to say.
 */
@ApplicationScoped
class KeptBack {

    @Inject
    AgencyStates agencies;

    /** @param inFull whether the words of those who refused are for the reader's eyes; the reason's code always is */
    List<ItemView> of(FoundDeclaration declaration, boolean inFull) {
        return declaration.items().isEmpty() ? List.of()
                : Board.items(declaration, agencies).filter(item -> item.state() != ItemView.State.RELEASED)
                        .map(item -> inFull ? item : item.withoutWords()).toList();
    }
}
