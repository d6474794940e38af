package org.singlewindow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.Code;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Editions;
import org.singlewindow.reference.HandedList;
import org.singlewindow.reference.ListStep;
import org.singlewindow.web.Address;

/** The code lists: what there is, which countries have entries of their own, and what each version made different. */
@Named
@RequestScoped
public class CodesPage {

    /** Of a list that is new all is different; nobody reads that here. */
    private static final int SHOWN = 40;

    @Inject
    Address address;

    @Inject
    CodeLists lists;

    @Inject
    Editions editions;

    private List<Step> steps;

    /** A list in the overview. */
    public record Row(String name, String edition, int size, List<CountryCode> countries) {}

    /** @param kind ADDED, CHANGED or WITHDRAWN */
    public record Difference(String kind, Code code) {}

    /**
     * A version.
     *
     * @param country     whose own entries it is about; empty where it is about the list of all
     * @param differences from the version before; none where they are too many, and then {@code many} says how many
     */
    public record Step(String version, String country, Instant at, String by, List<Difference> differences,
            int many) {

        private static Step of(ListStep step) {
            HandedList news = step.news();
            List<Difference> all = Stream.concat(
                    news.codes().stream()
                            .map(each -> new Difference(each.change().map(Enum::name).orElse(""), each.code())),
                    news.withdrawn().stream().map(code -> new Difference("WITHDRAWN", code))).toList();
            return new Step(step.version(), step.country().map(CountryCode::value).orElse(""), step.at(), step.by(),
                    all.size() > SHOWN ? List.of() : all, all.size() > SHOWN ? all.size() : 0);
        }
    }

    public List<Row> getLists() {
        return lists.names().stream().map(name -> new Row(name, lists.find(name).orElseThrow().version(),
                lists.find(name).orElseThrow().codes().size(), editions.countries(name))).toList();
    }

    /** The one that is asked for; empty where none is, or one that is not there. */
    public String getList() {
        String asked = address.get("list");
        return lists.names().stream().filter(name -> name.equals(asked)).findFirst().orElse("");
    }

    /** In which it is shown; empty for the list that all have in common. */
    public String getCountry() {
        String asked = address.get("country");
        return getCountries().stream().map(CountryCode::value).filter(code -> code.equals(asked)).findFirst()
                .orElse("");
    }

    public List<CountryCode> getCountries() {
        return getList().isEmpty() ? List.of() : editions.countries(getList());
    }

    /** The newest first. */
    public List<Step> getSteps() {
        if (steps == null) {
            Optional<CountryCode> country = CountryCode.parse(getCountry());
            steps = getList().isEmpty() ? List.of()
                    : editions.steps(getList(), country).stream().map(Step::of).toList();
        }
        return steps;
    }
}
