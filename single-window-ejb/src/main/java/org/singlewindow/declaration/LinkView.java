package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/**
 * A declaration that another goes on from, or that goes on from another.
 *
 * @param status     where it stands; empty where it is not the reader's to see, who is told its number alone
 * @param over       that it is rejected or cancelled, which whoever goes on from it is told in any case
 * @param comparable whether the reader may see in what the two differ
 * @param keptBack   its goods items that did not go where others of it have, refused or not released yet
 * @param besides    what else goes on from it, of the same kind as the one that is read
 * @param amended    the version in which it is, where it was amended after the one that goes on from it was lodged or
 *                   amended last; else 0
 */
public record LinkView(Mrn mrn, Optional<DeclarationStatus> status, Optional<DeclarationStatus> over,
        boolean comparable, List<ItemView> keptBack,
        List<Mrn> besides, int amended) {

    public LinkView {
        keptBack = List.copyOf(keptBack);
        besides = List.copyOf(besides);
    }

    /** Where it stands, as far as the reader is told. */
    public Optional<DeclarationStatus> known() {
        return status.or(() -> over);
    }

    /** The version in which it is, where it was amended after that; empty where it was not. */
    public Optional<Integer> amendedTo() {
        return Optional.of(amended).filter(version -> version > 0);
    }

    /** How it stands, for people; nothing where the reader is not told. */
    public String told() {
        return known().map(each -> each.told(keptBack.stream().anyMatch(ItemView::isRefused))).orElse("");
    }

    /** Those that a declaration goes on from, and those that go on from it. */
    public record Both(List<LinkView> follows, List<LinkView> followedBy) {

        public static final Both NONE = new Both(List.of(), List.of());

        public Both {
            follows = List.copyOf(follows);
            followedBy = List.copyOf(followedBy);
        }
    }
}
