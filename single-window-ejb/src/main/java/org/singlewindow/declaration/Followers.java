package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.LinkRepository.Follower;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.delivery.Archive;
import org.singlewindow.delivery.Stored;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.mandate.Procedure;

/**
 * What goes on from a declaration already, of one kind: another import of it may be a further part of the consignment,
 * or the same goods a second time. One that was rejected or cancelled stands in nobody's way.
 */
@ApplicationScoped
class Followers {

    /** Of more the goods are not added up: there is less than there may be, never more. */
    private static final int ADDED_UP = 20;

    @Inject
    LinkRepository links;

    @Inject
    ReadingRepository reading;

    @Inject
    Archive archive;

    @Inject
    NumberedItems items;

    /**
     * One of them.
     *
     * @param goods that it has of it; none where nobody can say, since it goes on from others as well
     * @param seen  whether its number is the reader's to know
     */
    record GoingOn(Mrn mrn, List<Item> goods, boolean seen) {
        GoingOn {
            goods = List.copyOf(goods);
        }
    }

    /**
     * Who asks.
     *
     * @param principal the trader under whose mandate a broker asks: of what is theirs it is told that it is there
     */
    record Reader(SignedInAs who, OptionalInt principal) {}

    /** Those that the reader may see, oldest first. */
    List<Mrn> seen(long declaration, Set<Procedure> kinds, SignedInAs who) {
        return found(of(declaration, kinds), who).stream().map(each -> new Mrn(each.mrn())).toList();
    }

    /** All of them but one, whoever asks. */
    List<Mrn> beside(long declaration, FoundDeclaration one) {
        return links.listFollowers(declaration).stream()
                .filter(each -> each.id() != one.id() && each.regime().equals(one.summary().regime()))
                .map(Follower::mrn).toList();
    }

    /**
     * Those that the reader may see, and those of whom it asks for, with the goods that each has of it.
     *
     * @param itself the one for which it is asked, where that is there already
     */
    List<GoingOn> withGoods(FoundDeclaration from, Set<Procedure> kinds, long itself, Reader reader) {
        List<Follower> all = of(from.id(), kinds).stream().filter(each -> each.id() != itself).toList();
        Set<Long> alone = all.stream().filter(Follower::alone).map(Follower::id).limit(ADDED_UP)
                .collect(Collectors.toSet());
        List<FoundDeclaration> seen = found(all, reader.who());
        Set<Long> known = seen.stream().map(FoundDeclaration::id).collect(Collectors.toSet());
        List<FoundDeclaration> theirs = reader.principal().isEmpty() ? List.of()
                : among(all.stream().filter(each -> !known.contains(each.id())).toList(), Sight.OWN,
                        reader.principal().getAsInt());
        return Stream.concat(seen.stream(), theirs.stream())
                .map(each -> new GoingOn(new Mrn(each.mrn()),
                        alone.contains(each.id()) ? goods(each, from.mrn()) : List.of(), known.contains(each.id())))
                .toList();
    }

    private List<Follower> of(long declaration, Set<Procedure> kinds) {
        Set<String> regimes = kinds.stream().map(Procedure::name).collect(Collectors.toSet());
        return links.listFollowers(declaration).stream().filter(each -> regimes.contains(each.regime())).toList();
    }

    private List<FoundDeclaration> found(List<Follower> all, SignedInAs who) {
        Sight sight = Sight.of(who);
        if (!sight.documents() || !Policy.allows(UseCase.READ_DOCUMENT, who)) {
            return List.of();
        }
        return among(all, sight, who.participant().id());
    }

    private List<FoundDeclaration> among(List<Follower> all, Sight sight, int participant) {
        if (all.isEmpty()) {
            return List.of();
        }
        return reading.listAmong(all.stream().map(Follower::id).toList(), DeclarationQuery.first(all.size()), sight,
                participant).stream().sorted(Comparator.comparing(FoundDeclaration::id)).toList();
    }

    /** Those of its items that name it; all where none does, since the whole of it does then. */
    private List<Item> goods(FoundDeclaration follower, String from) {
        List<Item> all = items.goods(archive.find(follower.document()).map(Stored::content).orElseThrow());
        List<Item> naming = all.stream().filter(item -> item.particulars().previous().stream()
                .anyMatch(previous -> previous.id().equals(from))).toList();
        return naming.isEmpty() ? all : naming;
    }
}
