package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.Routes;
import org.reachable.proof.Trial;

/** Nobody adds a column or an address that holds something about people without saying how it is watched. */
class ColumnCensusTest {

    private static final String PLANTED = "home.place: by a form\n";
    private static final String WORDLESS = "home.kind: a code\n";
    private static final String OF_ANY_TABLE = "actor: an id\n";

    @Test
    void everyColumnAndEveryAddressIsSaidToBeWatchedOrToHoldNoWords() throws Exception {
        try (Trial trial = new Trial(true)) {
            ColumnCensus census = ColumnCensus.of(trial.served().as("reachable_application"));
            assertThat(census.undeclared())
                    .as("say of each in its migration: comment on column … is 'words', or 'no words: …'")
                    .isEmpty();
            assertThat(census.idle()).isEmpty();
            assertThat(Outlets.forgotten(trial.served().bean(Routes.class)))
                    .as("say in Outlets what fills each of them in")
                    .isEmpty();
        }
    }

    @Test
    void aColumnOfWhichNobodySaysWhatItHoldsIsFound() {
        var found = Map.of("home.place", "text", "home.kind", "text", "home.actor", "text", "home.neighbour", "jsonb");
        assertThat(ColumnCensus.of(found, PLANTED, WORDLESS, OF_ANY_TABLE).undeclared())
                .containsExactly("home.neighbour");
    }

    @Test
    void whatIsSaidOfAColumnThatIsGoneIsFound() {
        var found = Map.of("home.place", "text");
        assertThat(ColumnCensus.of(found, PLANTED, WORDLESS, OF_ANY_TABLE).idle())
                .containsExactly("home.kind");
    }

    @Test
    void whatIsSaidTwiceIsFound() {
        var found = Map.of("home.place", "text");
        assertThat(ColumnCensus.of(found, PLANTED, PLANTED, OF_ANY_TABLE).idle())
                .contains("home.place");
    }

    @Test
    void twoCanariesThatAFileRunsTogetherAreTwo() {
        var canaries = new Canaries();
        String first = canaries.in("home.place", MayKnow.nobody());
        String name = canaries.nameIn("person_name.name", MayKnow.nobody());
        String second = canaries.in("home.with_whom", MayKnow.nobody());
        assertThat(canaries.heldBy("2022" + name + first.toUpperCase(java.util.Locale.ROOT) + second))
                .extracting(Canaries.Canary::column)
                .isEqualTo(List.of("person_name.name", "home.place", "home.with_whom"));
        assertThat(canaries.hiddenFrom(Reader.NOBODY)).hasSize(3);
    }
}
