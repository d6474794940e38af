package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.BorderPost;
import org.singlewindow.reference.Office;
import org.singlewindow.reference.Offices;

/**
 * Which offices and border posts loading a country's files would retire, and which come back. A place is its code: what
 * belongs to it stays with the old code where only the code was changed, and goes to whatever comes back under it.
 */
@ApplicationScoped
class PlaceMoves {

    private static final String OFFICES = "offices";
    private static final String POSTS = "border-posts";

    @Inject
    Offices offices;

    /** @param before by code: the names of those that are in force */
    private record Sheet(String table, Map<String, String> before, Function<String, Optional<LocalDate>> retired) {}

    List<FileProblem> find(CountryFiles draft, CountryCode home) {
        var officesNow = new TreeMap<String, String>();
        offices.list(home).forEach(office -> officesNow.put(office.code(), office.name()));
        var postsNow = new TreeMap<String, String>();
        offices.borderPosts(home).forEach(post -> postsNow.put(post.code(), post.name()));
        List<FileProblem> found = new ArrayList<>(find(draft.table(OFFICES),
                new Sheet(OFFICES, officesNow, code -> offices.findRetired(code).flatMap(Office::retiredOn))));
        found.addAll(find(draft.table(POSTS), new Sheet(POSTS, postsNow,
                code -> offices.findRetiredBorderPost(code).flatMap(BorderPost::retiredOn))));
        return found;
    }

    private static List<FileProblem> find(List<FileRow> rows, Sheet sheet) {
        Set<String> here = rows.stream().map(row -> row.get("code")).collect(Collectors.toSet());
        List<String> gone = sheet.before().entrySet().stream().filter(each -> !here.contains(each.getKey()))
                .map(each -> named(each.getKey(), each.getValue())).toList();
        List<FileRow> others = rows.stream().filter(row -> !sheet.before().containsKey(row.get("code"))).toList();
        List<String> fresh = others.stream().filter(row -> sheet.retired().apply(row.get("code")).isEmpty())
                .map(row -> named(row.get("code"), row.get("name"))).toList();
        List<String> back = others.stream().flatMap(row -> sheet.retired().apply(row.get("code")).stream()
                .map(since -> named(row.get("code"), row.get("name")) + " " + since)).toList();
        List<FileProblem> found = new ArrayList<>();
        if (!gone.isEmpty()) {
            found.add(Changes.problem(sheet.table(), 0, "PLACE_RETIRED", sentence(sheet.table()), gone.size(),
                    Changes.some(gone)));
        }
        if (!gone.isEmpty() && !fresh.isEmpty()) {
            found.add(Changes.problem(sheet.table(), 0, "PLACE_RETIRED", "PLACE_RETIRED.new", fresh.size(),
                    Changes.some(fresh)));
        }
        if (!back.isEmpty()) {
            found.add(Changes.problem(sheet.table(), 0, "PLACE_BACK", "PLACE_BACK", back.size(), Changes.some(back)));
        }
        return found;
    }

    private static String sentence(String table) {
        return table.equals(POSTS) ? "PLACE_RETIRED.post" : "PLACE_RETIRED";
    }

    private static String named(String code, String name) {
        return code + " (" + name + ")";
    }
}
