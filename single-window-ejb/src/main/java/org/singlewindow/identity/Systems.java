package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has a system of its own: a sign-in that may take messages, whether or not it has ever come for any. */
@ApplicationScoped
public class Systems {

    @Inject
    PersonRepository people;

    /** The participants that have one. */
    public Set<Integer> owners() {
        return people.all().stream().filter(person -> person.roles().contains(Role.GATEWAY)).map(Person::participant)
                .collect(Collectors.toUnmodifiableSet());
    }
}
