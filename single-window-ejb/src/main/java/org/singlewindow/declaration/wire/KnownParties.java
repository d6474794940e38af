package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationRow;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.reference.ShortNames;
import org.singlewindow.wco.WcoReader;

/**
 * Whom somebody had to do with before: the exporters and importers of the declarations that they may read, the latest
 * first. They are read out of the documents themselves, through whichever door those came, and kept nowhere else.
 */
@ApplicationScoped
public class KnownParties {

    /** So many of the latest are looked through, and so many of those that a search finds. */
    private static final int LATEST = 20;
    private static final int FOUND = 10;

    /** A document with thousands of items is not read for a name. */
    private static final int LARGEST = 200_000;

    @Inject
    Declarations declarations;

    private final WcoReader reader = new WcoReader();

    /** Those with all these words in their name, their number or their town; not more than so many. */
    public List<Party> search(String words, int most, SignedInAs who) {
        Predicate<String> has = ShortNames.having(words);
        Map<String, Party> found = new LinkedHashMap<>();
        for (Mrn mrn : where(words, who)) {
            parties(mrn, who).filter(party -> has.test(text(party)))
                    .forEach(party -> found.putIfAbsent(party.toString(), party));
            if (found.size() >= most) {
                break;
            }
        }
        return found.values().stream().limit(most).toList();
    }

    private static String text(Party party) {
        return String.join(" ", party.name().text(), party.id().text(), party.city().text());
    }

    /** A number of a company stands in no list: for that the latest are looked through. */
    private Set<Mrn> where(String words, SignedInAs who) {
        Set<Mrn> all = new LinkedHashSet<>();
        Stream.concat(list(Optional.of(words), FOUND, who), list(Optional.empty(), LATEST, who)).forEach(all::add);
        return all;
    }

    private Stream<Mrn> list(Optional<String> words, int most, SignedInAs who) {
        return declarations.search(new DeclarationQuery(Optional.empty(), Optional.empty(), Optional.empty(), words,
                OptionalLong.empty(), 0, most), who).rows().stream().map(DeclarationRow::mrn);
    }

    private Stream<Party> parties(Mrn mrn, SignedInAs who) {
        return declarations.document(mrn, who).filter(document -> document.content().length <= LARGEST).stream()
                .flatMap(document -> reader.readParts(document.content()).either(
                        read -> of(GuidedDeclarationReader.read(Differences.declaration(read.document()))),
                        broken -> Stream.of(), invalid -> Stream.of()))
                .filter(party -> !party.name().isBlank());
    }

    private static Stream<Party> of(GuidedDeclaration form) {
        return Stream.of(form.exporter(), form.importer());
    }
}
