package org.singlewindow.web.rest;

import java.util.List;
import java.util.Map;
import org.singlewindow.onboarding.FileProblem;
import org.singlewindow.onboarding.Report;

/** What came of a country's files, for a program: with sentences in English. */
public record RegionReport(String country, int version, boolean changed, List<Found> problems,
        Map<String, Integer> counts, boolean isLoadable, boolean isOvertaken) {

    /** @param further the other lines with the same matter, where it is a matter of many */
    public record Found(String file, int line, String code, String text, boolean warning, List<Integer> further) {
        static Found of(FileProblem problem) {
            return new Found(problem.file(), problem.line(), problem.code(), problem.text(), problem.warning(),
                    problem.further());
        }
    }

    static RegionReport of(Report report) {
        return new RegionReport(report.country(), report.version(), report.changed(),
                report.problems().stream().map(Found::of).toList(), report.counts(),
                report.isLoadable(), report.isOvertaken());
    }
}
