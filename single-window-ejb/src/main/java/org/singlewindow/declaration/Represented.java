package org.singlewindow.declaration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.singlewindow.mandate.Authority;
import org.singlewindow.mandate.Need;

/** Asks for each mandate once while a document is examined. */
final class Represented implements References.Mandated {

    private record Question(String trader, Need need) {}

    private final Optional<String> chosen;
    private final BiFunction<String, Need, Authority> ask;
    private final Map<Question, Authority> answers = new HashMap<>();

    Represented(Optional<String> chosen, BiFunction<String, Need, Authority> ask) {
        this.chosen = chosen;
        this.ask = ask;
    }

    @Override
    public Authority by(String trader, Need need) {
        return answers.computeIfAbsent(new Question(trader, need), question -> ask.apply(trader, need));
    }

    @Override
    public Optional<String> chosen() {
        return chosen;
    }
}
