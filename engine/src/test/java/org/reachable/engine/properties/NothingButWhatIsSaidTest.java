package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.entry.Token;
import org.reachable.engine.invented.Row;

/** Neither the order of a file, nor a row sent twice, nor a writer's words decide anything. */
class NothingButWhatIsSaidTest {

    static IntStream seeds() {
        return Shipped.seeds(400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfAFileMattersNothing(int seed) {
        var rows = new ArrayList<>(Shipped.story(seed));
        var inOrder = Shipped.shown(rows);
        Collections.shuffle(rows, new Random(seed));

        assertThat(Shipped.shown(rows)).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRowSentTwiceChangesNothing(int seed) {
        List<Row> rows = Shipped.story(seed);
        var twice = IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> Collections.nCopies(i % 3 == 0 ? 2 : 1, rows.get(i)).stream())
                .toList();

        assertThat(Shipped.shown(twice)).isEqualTo(Shipped.shown(rows));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wordsWithoutTokensChangeNothing(int seed) {
        List<Row> rows = Shipped.story(seed);
        var wordless = rows.stream()
                .map(row -> row.saying(tokens(row.summary()))
                        .where(tokens(row.location()))
                        .outcome(row.outcome().split(":", 2)[0]))
                .toList();

        assertThat(Shipped.shown(wordless)).isEqualTo(Shipped.shown(rows));
    }

    private static String tokens(String words) {
        return Stream.of(words)
                .flatMap(each -> Token.in(each).stream())
                .map(token -> "[" + token + "]")
                .collect(Collectors.joining(" "));
    }
}
