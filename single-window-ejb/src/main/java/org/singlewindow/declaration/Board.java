package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    List<RecipientView> of(FoundDeclaration declaration, RoutingPlan plan) {
        Map<Integer, AgencyStates.State> tasks = agencies.of(declaration.id()).stream()
                .collect(Collectors.toMap(AgencyStates.State::agency, Function.identity(),
                        (first, later) -> later));
        Map<Integer, Archive.Reached> deliveries = archive.reached(declaration.document()).stream()
                .collect(Collectors.toMap(Archive.Reached::recipient, Function.identity()));
        return plan.recipients().stream().map(each -> each.kind() == RecipientKind.AGENCY
                ? agency(each, tasks.get(each.participant())) : country(each, deliveries.get(each.participant())))
                .toList();
    }

    RoutingPlan plan(FoundDeclaration declaration) {
        return RoutingPlan.parse(archive.plan(declaration.document()));
    }

    private RecipientView agency(Recipient agency, AgencyStates.State task) {
        return new RecipientView(agency.code(), called(agency), agency.kind(), agency.country(), agency.duty(),
                task.state(), task.since(), task.note(), task.due(), agency.urgent());
    }

    private RecipientView country(Recipient country, Archive.Reached delivery) {
        return new RecipientView(country.code(), called(country), country.kind(), country.country(), country.duty(),
                delivery.state().name(), delivery.since(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Called called(Recipient recipient) {
        return participants.get(recipient.participant()).called();
    }
}
