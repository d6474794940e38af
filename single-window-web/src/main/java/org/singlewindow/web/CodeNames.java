package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.reference.CodeList;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Facts;
import org.singlewindow.reference.Offices;

/** What codes in a document mean, as the reader's country has them; empty where no list knows. */
@Named
@RequestScoped
public class CodeNames {

    private static final String CHAPTERS = "hs-chapters";

    /** Its codes have two signs; what follows in a document is more exact than the list. */
    private static final String TYPES = "declaration-types";

    @Inject
    CodeLists lists;

    @Inject
    Offices offices;

    @Inject
    SignedInUser user;

    public String of(String list, String code) {
        if (list.isEmpty() || code == null || code.isEmpty()) {
            return "";
        }
        if (list.equals("countries")) {
            String name = Words.country(code);
            return name.equals(code) ? "" : name;
        }
        if (list.equals(CHAPTERS)) {
            return chapter(code);
        }
        return name(list, code)
                .or(() -> list.equals(TYPES) && code.length() > 2 ? name(list, code.substring(0, 2)) : Optional.empty())
                .orElse("");
    }

    /** Of a wrong code the first two digits may be anything: no name is better than another's. */
    private String chapter(String code) {
        return HsCode.parse(code).filter(read -> !Facts.endsWithHeading(code) && isOfSomeGoods(read))
                .flatMap(read -> name(CHAPTERS, read.chapter()))
                .orElseGet(() -> Words.get("contents.unknownCode"));
    }

    /** A heading or a subheading may be the country's own. */
    private boolean isOfSomeGoods(HsCode code) {
        String digits = code.value();
        return !Facts.isOfNoHeading(digits, own -> name(CHAPTERS, own).isPresent())
                && !Facts.isOfNoSubheading(digits, own -> name(CHAPTERS, own).isPresent());
    }

    /** Of an office or a border post, as past documents name them too. */
    public String place(String code) {
        return offices.nameOf(code).orElse("");
    }

    private Optional<String> name(String list, String code) {
        Optional<CodeList> known = user.get().country().flatMap(country -> lists.find(list, country))
                .or(() -> lists.find(list));
        return known.stream().flatMap(each -> each.codes().stream()).filter(each -> each.code().equals(code))
                .map(each -> Words.code(list, each)).filter(name -> !name.equals(code)).findFirst();
    }
}
