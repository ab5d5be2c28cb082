package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.fold.Figure;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Folded;
import org.reachable.engine.invented.Row;

class EachChildAloneTest {

    static IntStream seeds() {
        return Shipped.seeds(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void otherChildrenChangeOnlyWhatIsShared(int seed) {
        List<Row> rows = withoutMoves(Shipped.story(seed));
        var together = Shipped.fold(Shipped.entries(rows), Fold.UNTIL_QUIET);
        for (String child : rows.stream().map(Row::child).distinct().toList()) {
            var own = rows.stream().filter(row -> row.child().equals(child)).toList();
            var alone = Shipped.fold(Shipped.entries(own), Fold.UNTIL_QUIET);

            assertThat(own(alone, child)).isEqualTo(own(together, child));
            assertThat(figures(alone, child)).isEqualTo(figures(together, child));
        }
    }

    /** Without entries that speak of another child's entry as their own. */
    private static List<Row> withoutMoves(List<Row> rows) {
        var childOf = new HashMap<String, String>();
        rows.forEach(row -> childOf.putIfAbsent(row.id(), row.child()));
        return rows.stream()
                .filter(row -> row.child()
                        .equals(childOf.getOrDefault(row.attributes().getOrDefault("corrects", ""), row.child())))
                .filter(row -> row.child().equals(childOf.get(row.id())))
                .toList();
    }

    private static List<String> own(Folded folded, String child) {
        var findings = folded.findings().stream()
                .filter(finding -> isOwn(finding, child))
                .toList();
        return Shown.lines(new Folded(findings, folded.children(), null));
    }

    /** None of a child all of whose entries were taken back before they were known. */
    private static List<Figure> figures(Folded folded, String child) {
        var state = folded.children().get(child);
        return state == null ? List.of() : state.figures();
    }

    private static boolean isOwn(Finding finding, String child) {
        return finding.subject().equals(child);
    }
}
