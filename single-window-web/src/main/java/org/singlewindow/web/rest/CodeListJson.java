package org.singlewindow.web.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.Code;
import org.singlewindow.reference.HandedList;
import org.singlewindow.reference.ListStep;

/** A code list as the WSDL's {@code GetCodeList} gives it; {@code withdrawn} only in an answer with changes. */
public record CodeListJson(String name, String version, Optional<String> scope, List<Entry> codes,
        Optional<List<Entry>> withdrawn) {

    /** One code of it. */
    public record Entry(String code, String name, LocalDate validFrom, Optional<LocalDate> validTo,
            Optional<String> change) {

        private static Entry of(Code code, Optional<HandedList.Change> change) {
            return new Entry(code.code(), code.name(), code.validFrom(), code.validTo(),
                    change.map(HandedList.Change::name));
        }
    }

    /** One of its versions, and how much was different from the one before. */
    public record Step(String version, Optional<String> country, Instant at, long added, long changed,
            long withdrawn) {

        static Step of(ListStep step) {
            return new Step(step.version(), step.country().map(CountryCode::value), step.at(),
                    step.news().count(HandedList.Change.ADDED), step.news().count(HandedList.Change.CHANGED),
                    step.news().withdrawn().size());
        }
    }

    static CodeListJson of(HandedList list) {
        return new CodeListJson(list.name(), list.version(), list.scope().map(HandedList.Scope::name),
                list.codes().stream().map(each -> Entry.of(each.code(), each.change())).toList(),
                list.scope().filter(HandedList.Scope.CHANGES::equals)
                        .map(changes -> list.withdrawn().stream().map(code -> Entry.of(code, Optional.empty()))
                                .toList()));
    }
}
