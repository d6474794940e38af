package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;

/** Writes down a further version of a list where it has become another; in the caller's transaction. */
@ApplicationScoped
class Recording {

    @Inject
    ListHistoryRepository history;

    @Inject
    Clock clock;

    /** What comes with the program, of each list that all have. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordField() {
        history.lock();
        StandardLists.list().forEach(list -> write(list, Optional.empty(), ListVersion.SYSTEM));
    }

    /** All that one country has of its own, in whatever list; what is not named any more goes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordOwn(CountryCode country, List<CodeOverride> own, String by) {
        var lists = own.stream().collect(Collectors.groupingBy(CodeOverride::list,
                Collectors.mapping(CodeOverride::code, Collectors.toList())));
        Stream.concat(lists.keySet().stream(), history.ownLists(country).stream()).distinct().sorted()
                .forEach(name -> write(new CodeList(name, "", lists.getOrDefault(name, List.of())),
                        Optional.of(country), by));
    }

    private void write(CodeList list, Optional<CountryCode> country, String by) {
        Optional<ListVersion> latest = history.latest(list.name(), country);
        HandedList news = HandedList.between(
                new CodeList(list.name(), "", history.current(list.name(), country)), list);
        boolean same = news.codes().isEmpty() && news.withdrawn().isEmpty()
                && latest.filter(version -> version.edition().equals(list.version())).isPresent();
        if (same) {
            return;
        }
        var version = new ListVersion(country, latest.map(ListVersion::number).orElse(0) + 1, list.version(),
                clock.instant(), by);
        history.add(list.name(), version);
        history.end(list.name(), version, Stream.concat(news.withdrawn().stream(),
                news.codes().stream().map(HandedList.Entry::code)).map(Code::code).toList());
        history.begin(list.name(), version, news.codes().stream().map(HandedList.Entry::code).toList());
    }
}
