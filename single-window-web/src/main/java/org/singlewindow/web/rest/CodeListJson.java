package org.singlewindow.web.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.singlewindow.reference.Code;
import org.singlewindow.reference.CodeList;

/** A code list as the WSDL's {@code GetCodeList} gives it. */
public record CodeListJson(String name, String version, List<Entry> codes) {

    /** One code of it. */
    public record Entry(String code, String name, LocalDate validFrom, Optional<LocalDate> validTo) {

        private static Entry of(Code code) {
            return new Entry(code.code(), code.name(), code.validFrom(), code.validTo());
        }
    }

    static CodeListJson of(CodeList list) {
        return new CodeListJson(list.name(), list.version(), list.codes().stream().map(Entry::of).toList());
    }
}
