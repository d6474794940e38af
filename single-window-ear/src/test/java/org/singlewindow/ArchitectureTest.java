package org.singlewindow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies.allow;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NamedNativeQuery;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRequest;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.schema.Database;

/** The architecture as rules; the first is its drawing. */
@AnalyzeClasses(packages = "org.singlewindow", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule features_depend_only_downwards = modules().definedByPackages("org.singlewindow.(*)..")
            .should().respectTheirAllowedDependencies(
                    allow()
                            .fromModule("schema").toModules("kernel")
                            .fromModule("reference").toModules("kernel", "schema")
                            .fromModule("identity").toModules("kernel", "schema")
                            .fromModule("desk").toModules("kernel", "identity")
                            .fromModule("registration").toModules("kernel", "schema", "identity", "desk")
                            .fromModule("mandate").toModules("kernel", "schema", "identity")
                            .fromModule("audit").toModules("kernel", "schema", "identity")
                            .fromModule("delivery").toModules("kernel", "schema", "identity", "audit", "wco")
                            .fromModule("tier").toModules("kernel", "schema", "identity", "desk")
                            .fromModule("guarantee")
                            .toModules("kernel", "schema", "identity", "reference", "desk", "tier")
                            .fromModule("criteria").toModules("kernel")
                            .fromModule("routing").toModules("kernel", "schema", "identity", "reference", "criteria")
                            .fromModule("declaration")
                            .toModules("kernel", "schema", "identity", "mandate", "reference", "audit", "delivery",
                                    "routing", "wco")
                            .fromModule("agency")
                            .toModules("kernel", "schema", "identity", "desk", "reference", "delivery", "routing",
                                    "declaration")
                            .fromModule("transit")
                            .toModules("kernel", "schema", "identity", "desk", "tier", "reference", "delivery",
                                    "routing",
                                    "guarantee", "declaration", "agency")
                            .fromModule("attachment")
                            .toModules("kernel", "schema", "identity", "delivery", "declaration", "agency", "transit",
                                    "wco")
                            .fromModule("print").toModules("kernel", "identity", "declaration")
                            .fromModule("evidence")
                            .toModules("kernel", "schema", "identity", "audit", "delivery", "declaration", "agency",
                                    "attachment", "routing")
                            .fromModule("retention")
                            .toModules("kernel", "schema", "identity", "delivery", "declaration", "agency",
                                    "attachment", "transit")
                            .fromModule("onboarding")
                            .toModules("kernel", "schema", "identity", "reference", "criteria", "routing",
                                    "declaration", "agency", "retention", "guarantee", "transit")
                            .fromModule("monitoring")
                            .toModules("kernel", "schema", "identity", "declaration", "agency")
                            .fromModule("launch").toModules("kernel")
                            .fromModule("web").toModules("kernel", "schema", "reference", "identity", "registration",
                                    "mandate", "desk", "audit", "tier", "guarantee", "transit",
                                    "delivery", "routing", "declaration", "agency", "attachment", "print",
                                    "evidence", "retention", "onboarding",
                                    "monitoring", "wco"),
                    consideringOnlyDependenciesInAnyPackage("org.singlewindow.."))
            .because(
                    "a feature may use only those above it in this table, so that any one of them can be read without the ones below");

    /** A type is read beside those of other features, and looked for by its name alone. */
    @ArchTest
    static void one_name_is_one_thing(JavaClasses all) {
        Map<String, List<String>> named = all.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                // made of the schemas, where the WCO has named them
                .filter(each -> !each.getPackageName().startsWith("org.singlewindow.wco."))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        named.values().removeIf(types -> types.size() == 1);
        assertEquals(Map.of(), named);
    }

    @ArchTest
    static final ArchRule no_cycles = slices().matching("org.singlewindow.(*)..").should().beFreeOfCycles()
            .because("two packages that need each other are one package");

    @ArchTest
    static final ArchRule the_launcher_stands_alone = noClasses().that()
            .resideOutsideOfPackage("org.singlewindow.launch..")
            .should().dependOnClassesThat().resideInAPackage("org.singlewindow.launch..")
            .because("the application must run on any server, whoever started it");

    @ArchTest
    static final ArchRule the_launcher_knows_the_list_of_settings_and_nothing_else_of_the_application = noClasses()
            .that().resideInAPackage("org.singlewindow.launch..")
            .should().dependOnClassesThat(resideInAPackage("org.singlewindow..")
                    .and(not(resideInAnyPackage("org.singlewindow.launch..", "org.singlewindow.kernel.setting"))))
            .because("nothing else of it is in the jar beside the launcher");

    @ArchTest
    static final ArchRule the_list_of_settings_is_plain_java = classes().that()
            .resideInAPackage("org.singlewindow.kernel.setting")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.singlewindow.kernel.setting", "java..")
            .because("the launcher reads it before there is a server");

    @ArchTest
    static final ArchRule json_is_reached_in_one_way = noClasses().that()
            .doNotHaveFullyQualifiedName("org.singlewindow.kernel.JsonText")
            .should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.spi.JsonProvider")
            .because("each call of the one, and each look-up of the other, goes through every jar for a provider");

    @ArchTest
    static final ArchRule the_wire_format_stays_at_the_edge = noClasses().that()
            .resideOutsideOfPackages("org.singlewindow.wco..", "org.singlewindow..wire..",
                    "org.singlewindow.web.soap..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.singlewindow.wco..", "jakarta.xml.bind..", "jakarta.xml.ws..")
            .because("the WCO's next edition must not reach the rules");

    @ArchTest
    static final ArchRule the_screen_stays_in_the_web_module = noClasses().that()
            .resideOutsideOfPackage("org.singlewindow.web..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..")
            .because("a rule that knows of a door or a screen works only behind that one");

    @ArchTest
    static final ArchRule what_stands_behind_a_question_mark_is_asked_for_by_a_parameter_of_the_method = noClasses()
            .that().resideInAPackage("org.singlewindow.web.rest").should().callMethodWhere(target(
                    nameMatching(
                            "getQueryParameters|getQueryString|getParameter|getParameterValues|getParameterMap|getParameterNames")))
            .orShould().dependOnClassesThat().areAssignableTo(BeanParam.class)
            .because(
                    "QueryNames refuses every name that the method does not declare, and knows of no other way to ask for one");

    @ArchTest
    static final ArchRule no_field_asks_for_what_stands_behind_a_question_mark = noFields().should()
            .beAnnotatedWith(QueryParam.class)
            .because("QueryNames looks at the parameters of the method that is called");

    /** Also by a reference to the method. What the server calls is handed the request as it is read. */
    @ArchTest
    static final ArchRule a_bean_reads_what_was_sent_from_the_address = noClasses().that()
            .resideInAPackage("org.singlewindow.web..").and().resideOutsideOfPackage("org.singlewindow.web.security")
            .and().doNotHaveFullyQualifiedName("org.singlewindow.web.Address").and().areNotAssignableTo(Servlet.class)
            .should().accessTargetWhere(JavaAccess.Predicates.target(owner(assignableTo(ServletRequest.class)))
                    .and(JavaAccess.Predicates.target(nameMatching("getParameter.*"))))
            .because("the request that is injected still has what nobody can store");

    @ArchTest
    static final ArchRule entities_are_hidden = classes().that().areAnnotatedWith(Entity.class).should().notBePublic()
            .because("what leaves a feature is a record, which nobody can change behind its back");

    @ArchTest
    static final ArchRule entities_speak_in_verbs_not_setters = noMethods().that().areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class).should().haveNameMatching("set[A-Z].*")
            .because("a change of state has a name in the trade and a rule that allows it");

    @ArchTest
    static final ArchRule only_repositories_touch_the_entity_manager = noClasses().that()
            .haveSimpleNameNotEndingWith("Repository")
            .should().dependOnClassesThat().areAssignableTo(EntityManager.class)
            .because("who wants to know how something is found and kept looks in one place");

    @ArchTest
    static final ArchRule one_mechanism_for_statements_by_hand = noClasses().that()
            .resideOutsideOfPackages("org.singlewindow.schema..", "org.singlewindow.launch..")
            // begun without the application, by whoever has a database and nothing else
            .and().doNotHaveFullyQualifiedName("org.singlewindow.audit.VerifyCommand")
            .and().doNotHaveFullyQualifiedName("org.singlewindow.guarantee.VerifyGuaranteesCommand")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..")
            .because(
                    "who writes a statement hands it to schema.Database, which knows the transaction and what can fail");

    @ArchTest
    static final ArchRule no_second_mechanism_for_statements_by_hand = noClasses()
            .should().callMethodWhere(target(owner(assignableTo(EntityManager.class)))
                    .and(target(nameMatching("createNativeQuery|create(Named)?StoredProcedureQuery|unwrap"))))
            .orShould().beAnnotatedWith(NamedNativeQuery.class)
            .because("its rows come as Object[], and its moments and arrays as whatever the driver makes of them");

    @ArchTest
    static final ArchRule queries_of_entities_say_what_they_give = noClasses()
            .should().callMethod(EntityManager.class, "createQuery", String.class)
            .orShould().callMethod(EntityManager.class, "createNamedQuery", String.class)
            .because("without a type several columns come as Object[]");

    @ArchTest
    static final ArchRule events_are_records = classes().that().areAssignableTo(DomainEvent.class).and()
            .areNotInterfaces().should().beRecords()
            .because("what happened does not change any more");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses().should().callMethod(Instant.class, "now").orShould()
            .callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(OffsetDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
            .because("a test sets the clock; nobody can set the time of day");

    @ArchTest
    static final ArchRule pages_are_named_pages = classes().that().areAnnotatedWith(Named.class).and()
            .resideOutsideOfPackage("org.singlewindow.web")
            .should().resideInAPackage("org.singlewindow.web..").andShould().haveSimpleNameEndingWith("Page")
            .because(
                    "a page's bean is found by the page's name; only what all pages share lies in web itself under another");

    @ArchTest
    static final ArchRule only_the_console_writes_to_the_terminal = noClasses().that()
            .doNotHaveFullyQualifiedName("org.singlewindow.launch.Console")
            .should(ACCESS_STANDARD_STREAMS)
            .because("what an operator must read goes to the log, with time and place");

    @ArchTest
    static final ArchRule no_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS
            .because("who catches it could not know what else they catch");

    @ArchTest
    static final ArchRule no_java_util_logging = noClasses().that()
            .doNotHaveFullyQualifiedName("org.singlewindow.launch.Repetitions")
            .should(USE_JAVA_UTIL_LOGGING)
            .because(
                    "System.Logger is the platform's own and goes where the server's log goes; only what stands in that log's own way knows it");

    @ArchTest
    static final ArchRule old_dates_are_not_used = noClasses().that()
            // a certificate says by nothing else from when until when it is good
            .doNotHaveFullyQualifiedName("org.singlewindow.evidence.SignatureCheck").should().dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Calendar")
            .because("they can be changed by whoever holds them and have no time zone of their own");

    @ArchTest
    static final ArchRule what_the_container_calls_by_name_has_that_name_alone = methods().that()
            .areAnnotatedWith(PostConstruct.class).or().areAnnotatedWith(PreDestroy.class).or()
            .areAnnotatedWith(Schedule.class)
            .should(haveNoOverloads())
            .because(
                    "Payara looks these methods up by name alone and takes whichever of two it meets first: an application that starts on one day and not on the next");

    @ArchTest
    static final ArchRule who_writes_says_in_whose_transaction = methods().that().areNotPrivate().and()
            .areDeclaredInClassesThat().areNotAnnotatedWith(Stateless.class).and()
            .areDeclaredInClassesThat().areNotAnnotatedWith(Singleton.class).and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("org.singlewindow.schema..", "org.singlewindow.launch..")
            .should(sayTheirTransactionWhereTheyWrite())
            .because(
                    "a container begins a transaction for an EJB; any other bean would write without one and nobody would notice, so what is part of a use case says MANDATORY");

    @ArchTest
    static final ArchRule a_use_case_within_a_use_case_says_in_whose_transaction = methods().that().arePublic().and()
            .areDeclaredInClassesThat().areAnnotatedWith(Stateless.class)
            .should(sayTheirTransactionWhereAnEjbCallsThem())
            .because(
                    "called alone, without MANDATORY, a part of a use case would commit by itself");

    @ArchTest
    static final ArchRule only_an_ejb_begins_a_transaction = CompositeArchRule
            .of(noClasses().should().beAnnotatedWith(beginning()))
            .and(noMethods().should().beAnnotatedWith(beginning()))
            .because(
                    "of one that another bean begins within an EJB without one, Payara's pool learns nothing: schema.OwnTransaction begins it");

    private static DescribedPredicate<JavaAnnotation<?>> beginning() {
        return describe("@Transactional where it begins one",
                each -> each.getRawType().isEquivalentTo(Transactional.class)
                        && Set.of(TxType.REQUIRED, TxType.REQUIRES_NEW).contains(each.as(Transactional.class).value()));
    }

    private static ArchCondition<JavaMethod> sayTheirTransactionWhereTheyWrite() {
        return new ArchCondition<>("say in whose transaction they write") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (writes(method, new HashSet<>())) {
                    events.add(new SimpleConditionEvent(method, saysTransaction(method),
                            method.getFullName() + " writes and says not in whose transaction"));
                }
            }
        };
    }

    /** By itself or by private methods of its class. */
    private static boolean writes(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method) && method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> isWriting(call.getTarget()) || call.getTarget().resolveMember()
                        .filter(target -> target.getOwner().equals(method.getOwner())
                                && target.getModifiers().contains(JavaModifier.PRIVATE) && writes(target, seen))
                        .isPresent());
    }

    /** Statements that give rows back are not told from reading ones. */
    private static boolean isWriting(AccessTarget.MethodCallTarget target) {
        return target.getOwner().isEquivalentTo(Event.class) && target.getName().equals("fire")
                || target.getOwner().isEquivalentTo(Database.class) && target.getName().equals("execute");
    }

    private static boolean saysTransaction(JavaMethod method) {
        return Stream.of(Transactional.class, TransactionAttribute.class)
                .anyMatch(word -> method.isAnnotatedWith(word) || method.getOwner().isAnnotatedWith(word));
    }

    private static ArchCondition<JavaMethod> sayTheirTransactionWhereAnEjbCallsThem() {
        return new ArchCondition<>("say in whose transaction they run where another EJB calls them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getCallsOfSelf().stream().map(JavaCall::getOriginOwner)
                        .anyMatch(caller -> !caller.equals(method.getOwner())
                                && (caller.isAnnotatedWith(Stateless.class)
                                        || caller.isAnnotatedWith(Singleton.class)))) {
                    events.add(new SimpleConditionEvent(method, saysTransaction(method),
                            method.getFullName() + " is called by an EJB and says not in whose transaction"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> haveNoOverloads() {
        return new ArchCondition<>("have no overloads") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long sameName = method.getOwner().getMethods().stream()
                        .filter(other -> other.getName().equals(method.getName())).count();
                events.add(new SimpleConditionEvent(method, sameName == 1,
                        method.getFullName() + " shares its name with " + (sameName - 1) + " other"));
            }
        };
    }
}
