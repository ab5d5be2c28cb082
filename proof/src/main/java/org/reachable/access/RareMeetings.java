package org.reachable.access;

import java.util.List;

/** Whoever is in a meeting about another child, or of whom it is somebody else; and who reads and ends that. */
final class RareMeetings {

    private final Onlookers onlookers;

    RareMeetings(Onlookers onlookers) {
        this.onlookers = onlookers;
    }

    void plant() {
        House house = onlookers.home().house();
        onlookers.tied("housing", (child, reader) -> {
            Tie.NOTHING.between(house, child, reader);
            house.askIn(onlookers.home().child(), reader);
        });
        for (Tie tie : List.of(Tie.NOTHING, Tie.ASKED, Tie.IN_A_MEETING, Tie.LOCKED, Tie.KEPT_OUT)) {
            onlookers.tied("housing", (child, reader) -> {
                tie.between(house, child, reader);
                house.askIn(child, house.somebody("school"));
            });
        }
        for (Tie tie : List.of(Tie.IN_A_MEETING_THAT_IS_OVER, Tie.NOT_IN_THE_MEETING_ANY_MORE)) {
            onlookers.tied("housing", (child, reader) -> {
                tie.between(house, child, reader);
                house.askIn(onlookers.home().child(), reader);
            });
        }
    }
}
