package org.singlewindow.transit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.Agents;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Sql;

/** Everything that can be read of movements, by whom {@link MovementSight} lets read it. */
@Stateless
public class Movements {

    private static final String[] OVERDUE = Stream.of(MovementState.values()).filter(MovementState::isOverdue)
            .map(Enum::name).toArray(String[]::new);

    @Inject
    MovementRepository movements;

    @Inject
    MovementSight sight;

    @Inject
    MovementReading reading;

    @Inject
    Agents agents;

    public Optional<MovementView> find(Mrn mrn, SignedInAs who) {
        return movements.find(mrn)
                .flatMap(movement -> sight.of(movement, who).map(by -> reading.view(movement, by, who)));
    }

    /** Whether there is one that they may see. */
    public boolean has(Mrn mrn, SignedInAs who) {
        return movements.find(mrn).flatMap(movement -> sight.of(movement, who)).isPresent();
    }

    /** Of these, those that they may see. */
    public Set<Mrn> seen(Collection<Mrn> mrns, SignedInAs who) {
        return movements.list(Sql.of("mrn = any(?)", (Object) mrns.stream().map(Mrn::value).toArray(String[]::new)),
                mrns.size()).stream().filter(each -> sight.of(each, who).isPresent()).map(Movement::mrn)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Newest first; none where movements are not for whoever asks. */
    public FoundMovements search(MovementQuery query, SignedInAs who) {
        if (!Policy.allows(UseCase.READ_MOVEMENT, who)) {
            return new FoundMovements(List.of(), OptionalLong.empty());
        }
        int size = Math.min(query.size(), MovementQuery.MOST);
        List<Movement> found = movements.list(which(query, who), size + 1);
        boolean more = found.size() > size;
        List<Movement> page = more ? found.subList(0, size) : found;
        return new FoundMovements(
                page.stream().filter(each -> sight.of(each, who).isPresent()).map(reading::row).toList(),
                more ? OptionalLong.of(page.get(page.size() - 1).id()) : OptionalLong.empty());
    }

    private Sql which(MovementQuery query, SignedInAs who) {
        Sql which = Sql.of("id < ?", query.before()).and(seen(who));
        if (query.state().isPresent()) {
            which = which.and(" and state = ?", query.state().get().name());
        }
        if (query.office().isPresent()) {
            String office = query.office().get();
            which = which.and(" and (departure = ? or destination = ? or ? = any(string_to_array(passed, ' ')))",
                    office, office, office);
        }
        if (query.overdue()) {
            which = which.and(" and state = any(?)", (Object) OVERDUE);
        }
        return query.words().map(String::strip).filter(words -> !words.isEmpty()).map(Movements::number)
                .map(which::and).orElse(which);
    }

    private static Sql number(String words) {
        String number = Mrn.written(words).map(Mrn::value).orElseGet(() -> MovementRepository.mark(words));
        return Sql.of(" and (mrn = ? or marks @> ?::text[])", number, (Object) new String[]{number});
    }

    private Sql seen(SignedInAs who) {
        Optional<CountryCode> customs = MovementSight.customs(who);
        return customs.isPresent() ? Sql.of(" and route @> ?", (Object) new String[]{customs.get().value()})
                : Sql.of(" and (holder = any(?) or carrier = ?)", Sql.ints(agents.declarants(who).toList()),
                        who.participant().id());
    }
}
