package org.singlewindow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;

/**
 * Every use case asks the policy who is signed in and how far their say goes; what is for everybody is listed here,
 * with the reason.
 */
class PolicyIsAskedTest {

    private static final JavaClasses ALL = Compiled.ALL;

    /** What doors and pages ask of the domain for anybody: a class, or one method of it. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("registration.Applying", "whoever asks to take part has no sign-in yet"),
            Map.entry("registration.StartingAnew", "whoever has the code was given it by customs"),
            Map.entry("registration.Registrations.standing",
                    "whoever has the reference of an application was given it"),
            Map.entry("identity.SigningIn", "who signs in is not known before"),
            Map.entry("identity.Participants.countries", "it is no secret which countries take part"),
            Map.entry("identity.Participants.called", "what an agency is called stands in every answer that names it"),
            Map.entry("print.Verifying", "whoever holds a paper may ask whether it is ours"),
            Map.entry("reference.CodeLists", "code lists are published, so that documents can be right"),
            Map.entry("reference.Editions", "so is what has become different in them"),
            Map.entry("reference.Offices", "offices and border posts stand by the road"),
            Map.entry("routing.Routing.said",
                    "says in the reader's language what a plan that they were shown says anyway"),
            Map.entry("desk.Desks.tabs",
                    "the names of lists are no secret, and who may see what is in them is asked of each"),
            Map.entry("evidence.EvidenceKeys", "the public parts of keys are public, or nobody could check evidence"),
            Map.entry("evidence.RecordSigning",
                    "signs what the window itself says to whoever was let have it; what is in it was asked for before"),
            Map.entry("audit.ChainStanding", "whether the chain of seals holds is told to health, in one word"),
            Map.entry("declaration.wire.ReadingFigures",
                    "counts of documents are told to health, without a word of them"),
            Map.entry("schema.Database",
                    "whether the database answers is asked for health, which says no more than that"),
            Map.entry("schema.Migration", "so is whether its tables are there"));

    /** Not a use case: called by one that has asked. */
    private static final Map<String, String> WITHIN = Map.of(
            "declaration.Refusing.refused", "notes the refusal of a submission, whoever it came from",
            "delivery.Queue.number", "tells people apart what they called themselves, and is followed by what asks",
            "mandate.Authorising.traders",
            "says to a request of theirs who gave them a mandate; each is asked behind it",
            "declaration.RuleSwitches.find", "rules are published, and it says how one stands in their own country",
            "identity.SigningIn.acquaint", "gives a browser what tells its user apart from a stranger, once signed in",
            "identity.Welcoming.welcome", "has it known that they came in, which they have by then");

    @Test
    void whoever_is_told_who_asks_asks_the_policy() {
        Set<String> silent = new TreeSet<>();
        domain().flatMap(each -> each.getMethods().stream())
                .filter(PolicyIsAskedTest::isPublic).filter(PolicyIsAskedTest::isToldWhoAsks)
                .filter(method -> !WITHIN.containsKey(name(method)) && !asksThePolicy(method))
                .forEach(method -> silent.add(name(method)));
        assertTrue(silent.isEmpty(), () -> "without a word of the policy: " + silent);
    }

    @Test
    void whatever_a_door_or_a_page_asks_of_the_domain_is_told_who_asks_or_is_for_everybody() {
        Set<String> untold = new TreeSet<>();
        Set<String> used = new HashSet<>();
        ALL.stream().filter(each -> each.getPackageName().startsWith("org.singlewindow.web"))
                .flatMap(each -> each.getCodeUnits().stream()).flatMap(PolicyIsAskedTest::called)
                .filter(method -> isBeanOfTheDomain(method.getOwner()) && !isToldWhoAsks(method))
                .forEach(method -> open(method).ifPresentOrElse(used::add, () -> untold.add(name(method))));
        assertTrue(untold.isEmpty(), () -> "asked by the web for nobody in particular: " + untold);
        assertTrue(used.containsAll(OPEN.keySet()), () -> "listed as open and used by nobody: "
                + OPEN.keySet().stream().filter(each -> !used.contains(each)).toList());
    }

    private static Stream<JavaClass> domain() {
        return ALL.stream().filter(PolicyIsAskedTest::isBeanOfTheDomain);
    }

    private static boolean isBeanOfTheDomain(JavaClass type) {
        String home = type.getPackageName();
        return home.startsWith("org.singlewindow.") && !home.startsWith("org.singlewindow.web")
                && !home.startsWith("org.singlewindow.launch")
                && Stream.of(Stateless.class, Singleton.class, ApplicationScoped.class).anyMatch(type::isAnnotatedWith);
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isToldWhoAsks(JavaCodeUnit method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(SignedInAs.class));
    }

    private static Optional<String> open(JavaMethod method) {
        return Stream.of(name(method), name(method).substring(0, name(method).lastIndexOf('.')))
                .filter(OPEN::containsKey).findFirst();
    }

    /** By itself, or by whatever it calls; what is behind an interface, each of them that stands behind it. */
    private static boolean asksThePolicy(JavaMethod method) {
        Set<JavaCodeUnit> seen = new HashSet<>(List.of(method));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaMethod called : called(open.remove()).flatMap(PolicyIsAskedTest::behind).toList()) {
                if (called.getOwner().isEquivalentTo(Policy.class)) {
                    return true;
                }
                if (seen.add(called)) {
                    open.add(called);
                }
            }
        }
        return false;
    }

    private static Stream<JavaMethod> behind(JavaMethod called) {
        String[] parameters = called.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return !called.getOwner().isInterface() ? Stream.of(called)
                : called.getOwner().getAllSubclasses().stream()
                        .flatMap(each -> each.tryGetMethod(called.getName(), parameters).stream());
    }

    private static Stream<JavaMethod> called(JavaCodeUnit unit) {
        return Stream.concat(unit.getMethodCallsFromSelf().stream().map(call -> call.getTarget().resolveMember()),
                unit.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget().resolveMember()))
                .flatMap(Optional::stream);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getFullName().substring("org.singlewindow.".length()) + "." + method.getName();
    }
}
