package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.fold.Fold;
import org.reachable.engine.lives.Row;

/** Nothing knows a name: other children, ids and things give the same findings under the other names. */
class NamesTest {
    private static final UnaryOperator<String> OTHER_CHILD =
            name -> name.replaceAll("\\b([AH])([0-9])\\b", "Kestrel$2$1");
    private static final UnaryOperator<String> OTHER_ID =
            id -> id.replaceAll("\\b((?:[AH][0-9]-)?[0-9]{3}[cdw]*)\\b", "row$1");
    private static final UnaryOperator<String> OTHER_THINGS =
            words -> words.replaceAll("\\b(VEH|ADDR|PHONE|PER|LOC):([A-Z][0-9])\\b", "$1:zz$2");

    static IntStream seeds() {
        return Shipped.seeds(400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void renamingRenamesTheFindingsAndChangesNothingElse(int seed) {
        List<Row> rows = Shipped.story(seed).stream()
                .map(row -> row.with("answers_finding", ""))
                .toList();
        var renamed = rows.stream().map(NamesTest::renamed).toList();

        assertThat(shown(renamed))
                .isEqualTo(shown(rows).stream().map(NamesTest::renamed).sorted().toList());
    }

    private static Row renamed(Row row) {
        return row.id(OTHER_ID.apply(row.id()))
                .about(OTHER_CHILD.apply(row.child()))
                .saying(OTHER_THINGS.apply(row.summary()))
                .where(OTHER_THINGS.apply(row.location()))
                .eachValue(NamesTest::renamed);
    }

    private static String renamed(String value) {
        return OTHER_CHILD.andThen(OTHER_ID).andThen(OTHER_THINGS).apply(value);
    }

    private static List<String> shown(List<Row> rows) {
        return Shown.withoutIds(Shipped.fold(Shipped.entries(rows), Fold.UNTIL_QUIET)).stream()
                .sorted()
                .toList();
    }
}
