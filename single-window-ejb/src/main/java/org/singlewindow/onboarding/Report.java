package org.singlewindow.onboarding;

import java.util.List;
import java.util.Map;

/**
 * What came of checking or loading a country's files.
 *
 * @param country  its two letters, {@code REGION}, or empty where the files do not say
 * @param version  the version in force afterwards; 0 where none is
 * @param changed  true where this call put a new version into force
 * @param problems everything found, in the order of files and lines
 * @param counts   how much of what, such as {@code agencies}: 6
 */
public record Report(String country, int version, boolean changed, List<FileProblem> problems,
        Map<String, Integer> counts) {

    /** Code of the problem that somebody else's files came into force in the meantime. */
    static final String OVERTAKEN = "CHANGED_MEANWHILE";

    public Report {
        problems = List.copyOf(problems);
        counts = Map.copyOf(counts);
    }

    /** True where the files were not loaded because somebody else's were, which whoever loads these has not seen. */
    public boolean isOvertaken() {
        return problems.stream().anyMatch(problem -> problem.code().equals(OVERTAKEN));
    }

    /** True where nothing forbids loading. */
    public boolean isLoadable() {
        return problems.stream().allMatch(FileProblem::warning);
    }
}
