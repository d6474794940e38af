package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Snapshot;
import org.singlewindow.schema.Database;

/** The table {@code person}, held in memory like everything that every call needs. */
@ApplicationScoped
class PersonRepository {

    private static final String ACCOUNTS = "select a from Account a, Enrolled m where m.id = a.participant"
            + " and m.registered = :registered and ";

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    private final Snapshot<Map<String, Person>> people = new Snapshot<>(this::read);

    Optional<Person> find(String signIn) {
        return Optional.ofNullable(people.get().get(signIn));
    }

    Collection<Person> all() {
        return people.get().values();
    }

    void refresh() {
        people.refresh();
    }

    private Map<String, Person> read() {
        return entities.createQuery("select a from Account a", Account.class).getResultStream()
                .map(Account::view).collect(Collectors.toUnmodifiableMap(Person::signIn, Function.identity()));
    }

    /**
     * The people of one home as its files have them; whoever is missing can no longer sign in. Those of firms that the
     * register took in, and of other homes, files do not touch: a sign-in of theirs is taken.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(Optional<CountryCode> home, List<Person> people) {
        Map<String, Account> known = of(home);
        Map<String, Person> named = people.stream().collect(Collectors.toMap(Person::signIn, Function.identity()));
        known.forEach((signIn, account) -> Optional.ofNullable(named.get(signIn)).ifPresentOrElse(account::stand,
                () -> entities.remove(account)));
        entities.flush();
        add(people.stream().filter(person -> !known.containsKey(person.signIn())).toList());
    }

    /** By one statement: a country may bring thousands, and one by one they took eight times as long. */
    private void add(List<Person> people) {
        database.execute("""
                insert into person (sign_in, name, participant_id, roles, password_hash, demo)
                select sign_in, name, participant, string_to_array(roles, ' '), password_hash, demo::boolean
                from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
                         as p(sign_in, name, participant, roles, password_hash, demo)""",
                texts(people, Person::signIn), texts(people, Person::name),
                people.stream().mapToInt(Person::participant).toArray(),
                texts(people, person -> String.join(" ", Account.words(person.roles()))),
                texts(people, Person::passwordHash),
                texts(people, person -> String.valueOf(person.demo())));
    }

    private static String[] texts(List<Person> people, Function<Person, String> of) {
        return people.stream().map(of).toArray(String[]::new);
    }

    private Map<String, Account> of(Optional<CountryCode> home) {
        TypedQuery<Account> query = home
                .map(country -> query("m.country = :home", false).setParameter("home", country))
                .orElseGet(() -> query("m.country is null", false));
        return query.getResultStream().collect(Collectors.toMap(Account::signIn, Function.identity()));
    }

    /** Of whom the register took in, or of whom files brought. */
    private TypedQuery<Account> query(String which, boolean registered) {
        return entities.createQuery(ACCOUNTS + which, Account.class).setParameter("registered", registered);
    }

    /** False where nobody whom the register took in signs in so. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean change(String signIn, ChosenPassword password) {
        Optional<Account> account = query("a.signIn = :signIn", true).setParameter("signIn", signIn)
                .getResultStream().findFirst();
        account.ifPresent(each -> each.take(password));
        entities.flush();
        return account.isPresent();
    }

    /** The first person of a firm that the register took in. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(Person person) {
        entities.persist(new Account(person));
        entities.flush();
    }
}
