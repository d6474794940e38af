package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;

/** Which goods items a document has; a port, because only {@code wire} knows how one looks. */
public interface NumberedItems {

    /** Their sequence numbers in the order of the document; empty where these do not tell them apart. */
    Optional<List<Integer>> in(byte[] document);

    /** What each of them is, in the order of the document. */
    List<LodgeDeclaration.Item> goods(byte[] document);
}
