package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.invented.Row;

/** Nothing knows a name: other children, ids and things give the same findings under the other names. */
class NamesTest {
    private static final String ID = "(?:[AH][0-9]-)?[0-9]{3}[cdw]*(?::[0-9]+)?";

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
                .isEqualTo(shown(rows).stream()
                        .map(line -> child(things(line.replace("lives/", "lives/row"))))
                        .sorted()
                        .toList());
    }

    private static Row renamed(Row row) {
        return row.id("row" + row.id())
                .about(child(row.child()))
                .saying(things(row.summary()))
                .where(things(row.location()))
                .eachValue(NamesTest::value);
    }

    private static String value(String value) {
        return value.matches(ID) ? "row" + value : child(things(value));
    }

    /** A child's name where it stands by itself, and not in an id. */
    private static String child(String words) {
        return words.replaceAll("(?<![\\w/-])([AH])([0-9])(?![\\w-])", "Kestrel$1$2");
    }

    private static String things(String words) {
        return words.replaceAll("\\b(VEH|ADDR|PHONE|PER|LOC):([A-Z][0-9])\\b", "$1:zz$2");
    }

    private static List<String> shown(List<Row> rows) {
        return Shown.withoutIds(Shipped.fold(Shipped.entries(rows), Fold.UNTIL_QUIET)).stream()
                .sorted()
                .toList();
    }
}
