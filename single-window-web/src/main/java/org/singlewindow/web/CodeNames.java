package org.singlewindow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.reference.CodeList;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.CodeTexts;
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
        return of(list, code, Words.locale());
    }

    /** The same where no page is shown. */
    public String of(String list, String code, Locale language) {
        if (list.isEmpty() || code == null || code.isEmpty()) {
            return "";
        }
        if (list.equals("countries")) {
            String name = Words.country(code, language);
            return name.equals(code) ? "" : name;
        }
        if (list.equals(CHAPTERS)) {
            return chapter(code, language);
        }
        return name(list, code, language)
                .or(() -> list.equals(TYPES) && code.length() > 2 ? name(list, code.substring(0, 2), language)
                        : Optional.empty())
                .orElse("");
    }

    /** Of a wrong code the first two digits may be anything: no name is better than another's. */
    private String chapter(String code, Locale language) {
        return HsCode.parse(code).filter(read -> !Facts.endsWithHeading(code) && isOfSomeGoods(read, language))
                .flatMap(read -> name(CHAPTERS, read.chapter(), language))
                .orElseGet(() -> Words.get("contents.unknownCode", language));
    }

    /** A heading or a subheading may be the country's own. */
    private boolean isOfSomeGoods(HsCode code, Locale language) {
        String digits = code.value();
        return !Facts.isOfNoHeading(digits, own -> name(CHAPTERS, own, language).isPresent())
                && !Facts.isOfNoSubheading(digits, own -> name(CHAPTERS, own, language).isPresent());
    }

    /** Of an office or a border post, as past documents name them too. */
    public String place(String code) {
        return offices.nameOf(code).orElse("");
    }

    private Optional<String> name(String list, String code, Locale language) {
        Optional<CodeList> known = user.get().country().flatMap(country -> lists.find(list, country))
                .or(() -> lists.find(list));
        return known.stream().flatMap(each -> each.codes().stream()).filter(each -> each.code().equals(code))
                .map(each -> CodeTexts.name(list, each, language)).filter(name -> !name.equals(code)).findFirst();
    }
}
