package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.delivery.Archive;
import org.singlewindow.identity.Called;
import org.singlewindow.identity.Participants;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.RecipientKind;
import org.singlewindow.routing.RoutingPlan;

/** How the version in force stands with each of its recipients, in its plan's order. */
@ApplicationScoped
class Board {

    @Inject
    AgencyStates agencies;

    @Inject
    Archive archive;

    @Inject
    Participants participants;

    /** With how each goods item stands, where some stand by themselves. */
    record Shown(List<RecipientView> recipients, List<ItemView> items) {}

    Shown of(FoundDeclaration declaration, RoutingPlan plan) {
        List<AgencyStates.State> states = agencies.of(declaration.id());
        Map<Integer, AgencyStates.State> tasks = states.stream()
                .collect(Collectors.toMap(AgencyStates.State::agency, Function.identity(),
                        (first, later) -> later));
        Map<Integer, Archive.Reached> deliveries = archive.reached(declaration.document()).stream()
                .collect(Collectors.toMap(Archive.Reached::recipient, Function.identity()));
        List<RecipientView> recipients = plan.recipients().stream().map(each -> each.kind() == RecipientKind.AGENCY
                ? agency(each, tasks.get(each.participant())) : country(each, deliveries.get(each.participant())))
                .toList();
        return new Shown(recipients, states.stream().anyMatch(state -> state.items().isPresent()) ? items(declaration)
                : List.of());
    }

    /** Of one that was taken back none stands by itself. */
    private List<ItemView> items(FoundDeclaration declaration) {
        return switch (declaration.status()) {
            case CANCELLED -> List.of();
            case REJECTED -> items(declaration, agencies).map(ItemView::ended).toList();
            default -> items(declaration, agencies).toList();
        };
    }

    /** How each stands by what was said of it, and by what has become of it. */
    static Stream<ItemView> items(FoundDeclaration declaration, AgencyStates agencies) {
        return agencies.items(declaration.id()).stream().map(item -> item.marked(declaration.items()));
    }

    RoutingPlan plan(FoundDeclaration declaration) {
        return RoutingPlan.parse(archive.plan(declaration.document()));
    }

    private RecipientView agency(Recipient agency, AgencyStates.State task) {
        return new RecipientView(agency.code(), called(agency), agency.kind(), agency.country(), agency.duty(),
                task.state(), task.since(), task.note(), task.due(), agency.urgent(), task.items());
    }

    private RecipientView country(Recipient country, Archive.Reached delivery) {
        return new RecipientView(country.code(), called(country), country.kind(), country.country(), country.duty(),
                delivery.state().name(), delivery.since(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private Called called(Recipient recipient) {
        return participants.get(recipient.participant()).called();
    }
}
