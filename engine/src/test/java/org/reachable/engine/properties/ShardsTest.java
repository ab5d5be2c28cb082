package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.replay.Replay;

class ShardsTest {

    static IntStream seeds() {
        return Shipped.seeds(150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyNumberOfShardsWritesTheSameBytes(int seed) {
        List<Entry> entries = Shipped.entries(Shipped.story(seed));
        String alone = jsonLines(entries, 1);

        assertThat(jsonLines(entries, 2)).isEqualTo(alone);
        assertThat(jsonLines(entries, 7)).isEqualTo(alone);
    }

    private static String jsonLines(List<Entry> entries, int shards) {
        var text = new StringWriter();
        Replay.of(entries, Shipped.POLICY, Shipped.CALENDARS, Fold.UNTIL_QUIET, shards)
                .writeJsonLines(text);
        return text.toString();
    }
}
