package org.singlewindow.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.singlewindow.schema.WordsConverter;

/** A person or system that may sign in, as it is kept. */
@Entity
@Table(name = "person")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(name = "sign_in")
    private String signIn;

    private String name;

    @Column(name = "participant_id")
    private int participant;

    @Convert(converter = WordsConverter.class)
    private List<String> roles;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean demo;

    protected Account() {
        // for JPA
    }

    Account(Person person) {
        signIn = person.signIn();
        stand(person);
    }

    /** As files have it now. */
    void stand(Person person) {
        List<String> now = words(person.roles());
        if (!now.equals(roles)) {
            roles = now;
        }
        name = person.name();
        participant = person.participant();
        passwordHash = person.passwordHash();
        demo = person.demo();
    }

    void take(ChosenPassword password) {
        passwordHash = password.hash();
    }

    static List<String> words(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().toList();
    }

    String signIn() {
        return signIn;
    }

    Person view() {
        return new Person(signIn, name, participant,
                roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()), passwordHash, demo);
    }
}
