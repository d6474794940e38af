package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Visible;

/**
 * What has been found wrong so far. One cause is one problem: the same matter in many lines of a file is told once, and
 * those lines are named. After some thousands the rest would help nobody; errors and warnings are counted apart, so
 * that no heap of warnings hides an error.
 *
 * <p>A sentence has an id such as {@code BAD_SIGN_IN.region}, whose beginning is the code of the problem.
 */
final class Problems {

    private static final int MOST = 2_000;
    /** A problem shows the value that is one; of a very long value its beginning and its end are enough. */
    private static final int LONGEST_ARGUMENT = 240;
    private static final int LONGEST_END = 100;
    /** As many lines with the same matter in different values are a habit and not a slip. */
    private static final int HABIT = 4;

    private final Map<FileProblem, List<Integer>> foremost = new LinkedHashMap<>();
    private final Map<FileProblem, List<Integer>> errors = new LinkedHashMap<>();
    private final Map<FileProblem, List<Integer>> effects = new LinkedHashMap<>();
    private final Map<FileProblem, List<Integer>> warnings = new LinkedHashMap<>();
    private final Map<FileProblem, List<Integer>> idle = new LinkedHashMap<>();
    private final Set<String> filesWithErrors = new HashSet<>();
    private final Set<String> rowsWithErrors = new HashSet<>();
    private boolean readable = true;

    void error(FileRow row, String id, Object... arguments) {
        error(row.file(), row.line(), id, arguments);
    }

    void warning(FileRow row, String id, Object... arguments) {
        add(problem(row.file(), row.line(), id, arguments, true));
    }

    void error(String file, int line, String id, Object... arguments) {
        add(problem(file, line, id, arguments, false));
    }

    void warning(String file, String id, Object... arguments) {
        add(problem(file, 0, id, arguments, true));
    }

    /** A warning of what loading would do, told before what may only be meant otherwise. */
    void effect(String file, String id, Object... arguments) {
        add(problem(file, 0, id, arguments, true), effects);
    }

    /** A warning of what nothing comes of, told last. */
    void idle(String file, String id, Object... arguments) {
        add(problem(file, 0, id, arguments, true), idle);
    }

    /** An error after which part of the files is not known: what follows from its absence is no mistake of theirs. */
    void unreadable(String file, int line, String id, Object... arguments) {
        readable = false;
        error(file, line, id, arguments);
    }

    /** True where everything was read, whatever it may mean. */
    boolean areReadable() {
        return readable;
    }

    /**
     * True where a file has an error: what seems to be missing in it may stand there, misspelt, and be told already.
     */
    boolean hasErrors(String file) {
        return filesWithErrors.contains(file);
    }

    boolean hasErrors(FileRow row) {
        return rowsWithErrors.contains(row.file() + ":" + row.line());
    }

    /** Told before all others of the same line, each in its own words, and however many these are. */
    void addFirst(List<FileProblem> few) {
        few.forEach(problem -> add(problem, foremost));
    }

    private void add(FileProblem problem) {
        add(problem, problem.warning() ? warnings : errors);
    }

    private void add(FileProblem problem, Map<FileProblem, List<Integer>> kind) {
        if (!problem.warning()) {
            filesWithErrors.add(problem.file());
            rowsWithErrors.add(problem.file() + ":" + problem.line());
        }
        var shown = new FileProblem(shown(problem.file()), 0, problem.code(),
                FileProblem.TEXTS.say(problem.words().key(),
                        problem.words().arguments().stream().map(Problems::shown).toList()),
                problem.warning());
        List<Integer> lines = kind.get(shown);
        if (lines != null) {
            lines.add(problem.line());
        } else if (kind == foremost || kind.size() < MOST) {
            kind.put(shown, new ArrayList<>(List.of(problem.line())));
        }
    }

    private static FileProblem problem(String file, int line, String id, Object[] arguments, boolean warning) {
        int dot = id.indexOf('.');
        return new FileProblem(file, line, dot < 0 ? id : id.substring(0, dot),
                FileProblem.TEXTS.say(id, arguments), warning);
    }

    private static String shown(String text) {
        String begun = cut(text);
        return begun.chars().allMatch(c -> c >= ' ' && c <= '~') ? begun : cut(Visible.of(begun));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_ARGUMENT) {
            return text;
        }
        int end = LONGEST_ARGUMENT - LONGEST_END - 1;
        int again = text.length() - LONGEST_END;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…"
                + text.substring(Character.isLowSurrogate(text.charAt(again)) ? again + 1 : again);
    }

    /**
     * As they are read: what must be mended, what loading would do, what may be meant otherwise, what is idle; each by
     * file and line, and each cause once, where it is met first.
     */
    List<FileProblem> list() {
        Map<Boolean, List<FileProblem>> first = foremost.entrySet().stream()
                .map(each -> at(each.getKey(), each.getValue()))
                .collect(Collectors.partitioningBy(FileProblem::warning));
        return Stream.of(both(first.get(false), errors), both(first.get(true), effects), folded(warnings), folded(idle))
                .flatMap(part -> part.stream()
                        .sorted(Comparator.comparing(FileProblem::file).thenComparingInt(FileProblem::line)))
                .toList();
    }

    private static List<FileProblem> both(List<FileProblem> first, Map<FileProblem, List<Integer>> others) {
        return Stream.concat(first.stream(), folded(others).stream()).toList();
    }

    private static List<FileProblem> folded(Map<FileProblem, List<Integer>> found) {
        Map<List<String>, List<FileProblem>> alike = new LinkedHashMap<>();
        found.forEach((problem, lines) -> {
            FileProblem first = at(problem, lines);
            alike.computeIfAbsent(habit(first), same -> new ArrayList<>()).add(first);
        });
        return alike.values().stream().flatMap(same -> places(same) < HABIT ? same.stream() : Stream.of(one(same)))
                .toList();
    }

    /** Several values of one line are no habit: its number would not lead to the others. */
    private static long places(List<FileProblem> same) {
        return same.stream().mapToInt(FileProblem::line).distinct().count();
    }

    /** What is said of the whole file is of its own each time. */
    private static List<String> habit(FileProblem problem) {
        return Stream.concat(Stream.of(problem.file(), problem.code(), problem.words().key()),
                problem.line() == 0 ? problem.words().arguments().stream() : Stream.of()).toList();
    }

    private static FileProblem at(FileProblem problem, List<Integer> lines) {
        List<Integer> all = lines.stream().sorted().distinct().toList();
        return new FileProblem(problem.file(), all.get(0), problem.code(), problem.words(), problem.warning(),
                all.subList(1, all.size()));
    }

    private static FileProblem one(List<FileProblem> same) {
        FileProblem first = same.stream().min(Comparator.comparingInt(FileProblem::line)).orElseThrow();
        List<Integer> lines = same.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.line()), each.further().stream()))
                .filter(line -> line != first.line()).sorted().distinct().toList();
        return first.with(lines);
    }
}
