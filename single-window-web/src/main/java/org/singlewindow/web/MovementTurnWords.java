package org.singlewindow.web;

import org.singlewindow.transit.MovementTurn;

/** Whose turn it is with a movement, in the reader's language. */
public final class MovementTurnWords {

    private MovementTurnWords() {
    }

    public static String of(MovementTurn turn) {
        return turn.country().map(country -> Words.fill("movement.turn.CUSTOMS.of", Words.country(country.value())))
                .orElseGet(() -> Words.of("movement.turn", turn.side()));
    }
}
