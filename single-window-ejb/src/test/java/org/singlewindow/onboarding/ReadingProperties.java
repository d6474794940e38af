package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A directory is read as it was meant, or it is refused: nothing on the way makes a smaller or another country of it in
 * silence.
 */
class ReadingProperties {

    private static final List<String> LISTS = List.of("document-types", "units");
    private static final List<String> TABLES = Directory.whole().names().stream().filter(name -> name.endsWith(".csv"))
            .toList();

    /** How a program writes a table. */
    record Style(char separator, String encoding, String lineBreak, boolean quotesAll, boolean capitals,
            int emptyColumns, int emptyLines, String blank) {}

    private record Read(CountryFiles draft, List<FileProblem> problems) {
        static Read of(RegionFiles files) {
            var problems = new Problems();
            return new Read(new DraftReader(files, problems, LISTS).read(), problems.list());
        }

        boolean isRefused() {
            return problems.stream().anyMatch(problem -> !problem.warning());
        }

        /** What was read, whatever it was written like. */
        Map<String, List<Map<String, String>>> values() {
            return draft.tables().entrySet().stream().collect(
                    Collectors.toMap(Map.Entry::getKey,
                            table -> table.getValue().stream().map(FileRow::values).toList()));
        }
    }

    @Property(tries = 300)
    void whatever_program_wrote_it_the_same_is_read(@ForAll("styles") Style style) {
        var files = new TreeMap<String, byte[]>();
        for (String name : Directory.whole().names()) {
            String text = Directory.whole().text(name);
            files.put(name, bytes(name.endsWith(".csv") ? written(text, style) : text, style.encoding()));
        }
        Read read = Read.of(new RegionFiles(files, new TreeSet<>()));

        assertEquals(List.of(), read.problems());
        assertEquals(Read.of(Directory.whole().files()).values(), read.values());
    }

    @Provide
    Arbitrary<Style> styles() {
        return Combinators.combine(Arbitraries.of(',', ';', '\t'),
                Arbitraries.of("UTF-8", "UTF-8 BOM", "UTF-16LE BOM", "UTF-16BE BOM"),
                Arbitraries.of("\n", "\r\n", "\r"),
                Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of("", " ", "\u00A0", "\u200B")).as(Style::new);
    }

    private static String written(String table, Style style) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : table.lines().toList()) {
            rows.add(Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .map(value -> value.replace("\"", "")).toList());
        }
        String separator = String.valueOf(style.separator());
        String empty = (style.blank() + separator.repeat(style.emptyColumns()) + style.lineBreak())
                .repeat(style.emptyLines());
        var text = new StringBuilder("# our own, \"as it stands\"; today" + style.lineBreak()).append(empty);
        for (int i = 0; i < rows.size(); i++) {
            boolean header = i == 0;
            text.append(rows.get(i).stream()
                    .map(value -> header && style.capitals() ? value.toUpperCase(Locale.ROOT) : value)
                    .map(value -> value(value, style)).collect(Collectors.joining(separator)));
            text.append(separator.repeat(style.emptyColumns())).append(style.lineBreak()).append(empty);
        }
        return text.toString();
    }

    private static String value(String value, Style style) {
        boolean quotes = style.quotesAll() || value.contains(String.valueOf(style.separator()));
        return style.blank() + (quotes ? "\"" + value + "\"" : value) + style.blank();
    }

    private static byte[] bytes(String text, String encoding) {
        Charset charset = Charset.forName(encoding.split(" ")[0]);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((encoding.endsWith("BOM") ? "\uFEFF" : "").getBytes(charset));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @Property(tries = 500)
    void a_zip_cut_off_anywhere_is_refused(@ForAll("places") double place) {
        byte[] whole = Directory.whole().zip("KG/");
        byte[] cut = Arrays.copyOf(whole, (int) (place * (whole.length - 1)));

        assertTrue(isRefused(cut), () -> cut.length + " of " + whole.length);
    }

    @Property(tries = 2_000)
    void a_zip_with_one_bit_turned_is_refused_or_says_the_same(@ForAll("places") double place,
            @ForAll("bits") int bit) {
        byte[] zip = Directory.whole().zip("KG/");
        int at = (int) (place * (zip.length - 1));
        zip[at] ^= (byte) (1 << bit);

        assertTrue(isRefused(zip) || RegionFiles.fromZip(zip).sha256().equals(Directory.whole().files().sha256()),
                () -> "byte " + at + ", bit " + bit);
    }

    private static boolean isRefused(byte[] zip) {
        try {
            return Read.of(RegionFiles.fromZip(zip)).isRefused();
        } catch (BadRegionFiles refused) {
            return true;
        }
    }

    @Property
    void a_file_that_is_missing_or_has_another_name_is_an_error(@ForAll("files") String file,
            @ForAll("misnaming") Misnaming misnaming) {
        Directory directory = Directory.whole();
        String name = misnaming.of(file);
        Read read = Read.of((name.isEmpty() ? directory.without(file) : directory.renaming(file, name)).files());

        boolean optional = name.isEmpty() && file.startsWith("codes/");
        assertEquals(!optional, read.isRefused(), () -> name + " " + read.problems());
        assertTrue(misnaming == Misnaming.DEEPER || read.problems().size() <= 1, () -> name + " " + read.problems());
    }

    /** What people and their systems make of a file's name. */
    enum Misnaming {
        NONE, TEXT, CAPITAL, CAPITALS, ENDING, COPY, BLANK, DEEPER;

        String of(String file) {
            int start = file.lastIndexOf('/') + 1;
            String folder = file.substring(0, start);
            String name = file.substring(start);
            return switch (this) {
                case NONE -> "";
                case TEXT -> file + ".txt";
                case CAPITAL -> folder + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                case CAPITALS -> folder + name.toUpperCase(Locale.ROOT);
                case ENDING -> folder + name.replaceFirst("\\.", " (1).");
                case COPY -> folder + "Copy of " + name;
                case BLANK -> folder + " " + name;
                case DEEPER -> folder + "new/" + name;
            };
        }
    }

    @Property
    void a_column_under_another_name_is_one_error(@ForAll("tables") String table, @ForAll("places") double place,
            @ForAll("bits") int letter) {
        String header = Directory.whole().text(table).lines().findFirst().orElseThrow();
        List<String> columns = new ArrayList<>(List.of(header.split(",")));
        int at = (int) (place * columns.size());
        String column = columns.get(at);
        columns.set(at,
                column.substring(0, letter % column.length()) + "z" + column.substring(letter % column.length()));
        Read read = Read
                .of(Directory.whole().replacing(table, header + "\n", String.join(",", columns) + "\n").files());

        assertEquals(1, read.problems().size(), () -> columns + " " + read.problems());
        assertTrue(read.isRefused());
    }

    @Property
    void a_quote_too_many_before_a_value_is_an_error(@ForAll("tables") String table, @ForAll("places") double place) {
        List<Integer> starts = new ArrayList<>();
        String text = Directory.whole().text(table);
        for (int i = text.indexOf('\n'); i < text.length() - 1; i++) {
            if ((text.charAt(i) == ',' || text.charAt(i) == '\n') && text.charAt(i + 1) != '"') {
                starts.add(i + 1);
            }
        }
        int at = starts.get((int) (place * starts.size()));
        Read read = Read.of(Directory.whole().with(table, text.substring(0, at) + '"' + text.substring(at)).files());

        assertTrue(read.isRefused() || read.values().equals(Read.of(Directory.whole().files()).values()),
                () -> table + " at " + at + read.values());
    }

    @Property
    void a_letter_of_another_alphabet_in_a_code_is_shown_once(@ForAll("tables") String table,
            @ForAll("places") double place, @ForAll("alike") String pair) {
        Directory directory = Directory.whole();
        List<String> lines = new ArrayList<>(directory.text(table).lines().toList());
        int row = 1 + (int) (place * (lines.size() - 1));
        lines.set(row, lines.get(row).replaceFirst(pair.substring(0, 1), pair.substring(1)));
        Read read = Read.of(directory.with(table, String.join("\n", lines) + "\n").files());

        boolean inACode = lines.get(row).split(",")[table.equals("routing.csv") ? 1 : 0].contains(pair.substring(1));
        assertTrue(
                !inACode || read.problems().size() == 1
                        && read.problems().get(0).text().contains("U+%04X".formatted(pair.codePointAt(1))),
                () -> lines.get(row) + read.problems());
    }

    @Property
    void a_character_that_cannot_be_stored_is_found_in_every_value(@ForAll("tables") String table,
            @ForAll("places") double place, @ForAll("unfit") char unfit) {
        String text = Directory.whole().text(table);
        int from = text.indexOf('\n') + 1;
        int at = from + (int) (place * (text.length() - from));
        Read read = Read.of(Directory.whole().with(table, text.substring(0, at) + unfit + text.substring(at)).files());

        assertTrue(read.isRefused(), () -> table + " at " + at + " " + (int) unfit);
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }

    @Provide
    Arbitrary<Integer> bits() {
        return Arbitraries.integers().between(0, 7);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(Directory.whole().names());
    }

    @Provide
    Arbitrary<Misnaming> misnaming() {
        return Arbitraries.of(Misnaming.values());
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries.of(TABLES);
    }

    @Provide
    Arbitrary<String> alike() {
        return Arbitraries.of("KК", "PР", "TТ", "CС", "AА", "eе", "aа", "oо");
    }

    @Provide
    Arbitrary<Character> unfit() {
        return Arbitraries.of('\0', '\u0001', '\u000B', '\u001F', '\uFFFE', '\uFFFF');
    }
}
