package org.singlewindow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each table is read and written by the feature that owns it, and by nobody else: the one whose migration makes it.
 * What another feature needs of it, it asks by a verb of the owner, or, where one statement has to do it, it puts in a
 * part that the owner lends (a constant or method of a class named {@code …Sql}): then Java knows of it, and
 * {@link ArchitectureTest} says whether it may.
 */
class SqlOwnershipTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path MIGRATIONS = ROOT.resolve("single-window-ejb/src/main/resources/db/migration");
    private static final Path DOMAIN = ROOT.resolve("single-window-ejb/src/main/java/org/singlewindow");
    private static final Path DOORS = ROOT.resolve("single-window-web/src/main/java/org/singlewindow");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__(\\w+)\\.sql");
    private static final Pattern MADE = Pattern
            .compile("create (?:unlogged )?(?:table|sequence)(?: if not exists)? (\\w+)");
    private static final Pattern SPEAKS_SQL = Pattern
            .compile("import org\\.singlewindow\\.schema\\.(?:Database|Sql);|\\bEntityManager\\b");
    private static final Pattern REMARKS = Pattern.compile("--[^\\n]*| is '(?:''|[^'])*';");

    /** Made by another's migration at first, and given to whom it belongs. */
    private static final Map<String, String> GIVEN = Map.of(
            "event", "audit", "event_seal", "audit", "event_seq", "audit",
            "region_version", "onboarding");

    /** What migrations touched of others' before anybody looked; what is done is done. */
    private static final Set<String> LONG_AGO = Set.of("V070__monitoring.sql declaration",
            "V101__declaration.sql document", "V101__declaration.sql task");

    /** Whose a row is changed from one feature's words to another's, before anything of either runs. */
    private static final Set<String> MOVES = Set.of("V211__delivery.sql declaration",
            "V395__agency.sql declaration");

    @Test
    void each_table_is_named_in_the_statements_of_its_owner_alone() throws IOException {
        Map<String, String> owners = owners();
        Set<String> found = new TreeSet<>();
        sources().forEach(source -> trespasses(feature(source), text(source), owners)
                .forEach(table -> found.add(feature(source) + "." + name(source) + " " + table)));
        assertEquals("", String.join("\n", found));
    }

    @Test
    void no_statement_names_its_table_by_what_cannot_be_read_in_it() throws IOException {
        Map<String, List<String>> hidden = new TreeMap<>();
        sources().filter(source -> SPEAKS_SQL.matcher(text(source)).find())
                .forEach(source -> hidden.put(name(source), TableNames.hiddenInJava(text(source))));
        hidden.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), hidden);
    }

    @Test
    void each_migration_touches_what_is_its_own_feature_s() throws IOException {
        Map<String, String> owners = owners();
        Set<String> found = new TreeSet<>();
        for (Path migration : migrations()) {
            String sql = REMARKS.matcher(text(migration)).replaceAll(";");
            TableNames.inSql(sql).stream().filter(owners::containsKey)
                    .filter(table -> !owners.get(table).equals(owner(migration)) && !GIVEN.containsKey(table))
                    .forEach(table -> found.add(migration.getFileName() + " " + table));
        }
        Set<String> done = new TreeSet<>(LONG_AGO);
        done.addAll(MOVES);
        done.removeIf(each -> !Files.exists(MIGRATIONS.resolve(file(each))));
        assertEquals(String.join("\n", done), String.join("\n", found));
    }

    @Test
    void each_entity_is_of_a_table_of_its_own_feature() throws IOException {
        Map<String, String> owners = owners();
        entities().forEach(entity -> assertEquals(feature(entity), owners.get(table(entity)), entity.getName()));
    }

    /** If these were not found, the others would say nothing. */
    @ParameterizedTest
    @ValueSource(strings = {
            "String s = \"select text from event\";",
            "String s = \"select * from task t, event e where e.id = t.id\";",
            "String s = \"select * from unnest(?::int[]) r, event\";",
            "String s = \"select * from (select id from task) t join event e on true\";",
            "String s = \"select \" + COLUMNS + \" from \" + \"event where id = ?\";",
            "String s = \"select \" + columns(id) + \", text from Event\";",
            "String s = \"insert into event (id) values (1)\";",
            "String s = \"with d as (delete from public.event returning id) select id from d\";",
            "String s = \"update event e set text = ''\";",
            "String s = \"update task t set state = 'X' from event e where e.id = t.id\";",
            "String s = \"delete from task using event\";",
            "String s = \"select nextval('event_seq')\";",
            "String s = \"select e from Happening e\";",
            "sql.append(\" left join event e on e.id = t.id\");",
            "String s = \"\"\"\n    select t.id\n    from task t\n      cross join lateral (select 1 from event) e\"\"\";",
            "String s = \"lock table event in share mode\";"})
    void a_table_of_somebody_else_is_found(String source) {
        Map<String, String> owners = Map.of("event", "audit", "event_seq", "audit", "happening", "audit", "task",
                "agency");
        assertEquals(1, trespasses("agency", source, owners).size(), source);
        assertEquals(Set.of(), trespasses("audit", source.replaceAll("\\btask\\b", "event"), owners));
    }

    @Test
    void what_only_looks_like_a_table_is_none() {
        Map<String, String> owners = Map.of("event", "audit", "document", "delivery");
        assertEquals(Set.of(), trespasses("agency", """
                // the text comes from event
                /* select * from event */
                String a = "it came with the document, from the event of today";
                String b = "select document from task where event = ? for update";
                String c = "select extract(epoch from t.event), event(1) from event(?) t";
                char d = '"'; String e = "from task " + Lent.EVENT + " where document in (1)";
                """, owners));
    }

    @Test
    void a_table_that_comes_from_elsewhere_is_told_unless_its_owner_lends_it() {
        assertEquals(1, TableNames.hiddenInJava("String s = \"select 1 from \" + table + \" t\";").size());
        assertEquals(1, TableNames.hiddenInJava("String s = \"select 1 from %s t\".formatted(table);").size());
        assertEquals(1, TableNames.hiddenInJava("sql.append(\" join \").append(table);").size());
        assertEquals(0, TableNames.hiddenInJava("String s = \"select 1 from \" + EventSql.LINES + \" t\";").size());
    }

    private static Set<String> trespasses(String feature, String source, Map<String, String> owners) {
        Set<String> found = new TreeSet<>(TableNames.inJava(source));
        found.removeIf(table -> !owners.containsKey(table) || owners.get(table).equals(feature));
        return found;
    }

    /** Of tables and sequences; of entities too, by whose names JPQL knows them. */
    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new HashMap<>();
        migrations().forEach(file -> MADE.matcher(text(file)).results()
                .forEach(found -> owners.put(found.group(1), owner(file))));
        owners.putAll(GIVEN);
        entities().forEach(entity -> owners.putIfAbsent(entity.getSimpleName().toLowerCase(Locale.ROOT),
                feature(entity)));
        return owners;
    }

    private static String table(JavaClass entity) {
        return entity.tryGetAnnotationOfType(Table.class).map(Table::name)
                .orElse(entity.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static Stream<JavaClass> entities() {
        return Compiled.ALL.stream().filter(each -> each.isAnnotatedWith(Entity.class));
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().replaceFirst("org\\.singlewindow\\.", "").replaceFirst("\\..*", "");
    }

    private static String owner(Path migration) {
        var name = MIGRATION.matcher(migration.getFileName().toString());
        assertTrue(name.matches(), () -> migration + " does not say whose it is");
        return name.group(2);
    }

    /** Oldest first. */
    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> domain = Files.walk(DOMAIN); Stream<Path> doors = Files.walk(DOORS)) {
            return Stream.concat(domain, doors).filter(path -> path.toString().endsWith(".java")).sorted().toList()
                    .stream();
        }
    }

    private static String feature(Path source) {
        Path base = source.startsWith(DOMAIN) ? DOMAIN : DOORS;
        return base.relativize(source).getName(0).toString();
    }

    /** Of an entry in one of the lists. */
    private static String file(String entry) {
        return entry.replaceFirst(" .*", "");
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
