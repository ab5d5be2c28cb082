package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.NotWritten;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that says otherwise what told of danger switches nothing off: that is done in our form, where somebody else is asked whether it is so. */
class DangerInAFileTest extends TwoOnDuty {

    @Autowired
    Imports imports;

    private UUID batch;
    private String number;
    private Instant then;

    @BeforeEach
    void aFileThatTellsOfDanger() {
        batch = imports.begin(sergeant, "police.csv", 1, 0);
        number = UUID.randomUUID().toString();
        then = minutesAgo(31);
        send(then, Map.of("threat", "life", "injury", "weapon"));
        watch.catchUp();
        assertThat(dangerIsOpen()).isTrue();
    }

    @Test
    void neitherAnotherAnswerNorAnotherTimeIsTakenFromIt() {
        for (Map<String, String> otherwise : List.of(
                Map.of("threat", "unknown", "injury", "weapon"),
                Map.of("threat", "life", "injury", "accident"),
                Map.of("threat", "yes", "injury", "weapon"))) {
            assertThatThrownBy(() -> send(then, otherwise)).isInstanceOf(NotWritten.class);
        }
        assertThatThrownBy(() -> send(minutesAgo(90), Map.of("threat", "life", "injury", "weapon")))
                .isInstanceOf(NotWritten.class);
        watch.catchUp();
        assertThat(dangerIsOpen()).isTrue();
    }

    @Test
    void whatMakesItNoLessIs() {
        send(then, Map.of("threat", "life", "injury", "weapon", "episode", "3"));
        watch.catchUp();
        assertThat(dangerIsOpen()).isTrue();
    }

    private void send(Instant happened, Map<String, String> attributes) {
        send(batch, number, happened, attributes);
    }
}
