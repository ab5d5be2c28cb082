package org.reachable.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;

/** Whatever somebody wrote, no cell of a file that leaves is run by whoever opens it in a spreadsheet. */
public final class ExportsAreNoFormulas implements Promise {

    private static final List<String> BEGINNINGS = List.of(
            "=",
            "+",
            "-",
            "@",
            "\t=",
            "\r=",
            "\n=",
            " =",
            "=HYPERLINK(\"http://x\",\"y\")",
            "＝",
            "\"=",
            "'=",
            ";=",
            ",=");

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String words() {
        return "No cell that leaves is a formula";
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        var home = new Household(trial.served());
        Random random = trial.random();
        PersonId child = home.house().child();
        Actor reader = home.house().somebody("social-care");
        home.house().ask(child, reader);
        Instant now = trial.served().bean(Clock.class).instant();
        List<NewEntry> entries = new ArrayList<>();
        for (int one = 0; one < trial.times(2_000, 100); one++) {
            String word = BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) + "cmd" + one;
            entries.add(new NewEntry(
                    child,
                    new WrittenEntry(
                            new EntryId("file", home.served().testshire().unused(word)),
                            word,
                            now.minusSeconds(7200),
                            now.minusSeconds(60),
                            "social-care",
                            "school-concern",
                            word,
                            word,
                            List.of(word),
                            word,
                            word,
                            List.of(),
                            "open",
                            Map.of("note", word)),
                    List.of()));
        }
        trial.served()
                .bean(Chronology.class)
                .append(Actor.job("import", home.served().testshire().id()), null, entries);
        List<String> cells = new ArrayList<>();
        try (Visitor visitor = home.visitor(reader)) {
            for (String file : List.of("/children/" + child + "/chronology.csv", "/figures.csv")) {
                try (Stream<CsvRecord> rows =
                        CsvReader.builder().ofCsvRecord(visitor.get(file).body()).stream()) {
                    rows.forEach(row -> cells.addAll(row.getFields()));
                }
            }
        }
        List<String> formulas = cells.stream()
                .filter(cell -> !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0)
                // A number is no formula.
                .filter(cell -> !cell.matches("-?\\d+([.,]\\d+)?"))
                .toList();
        formulas.stream().limit(5).forEach(System.err::println);
        return List.of(
                Figure.none("cells that a spreadsheet would run", formulas.size(), cells.size()),
                Figure.told(
                        "of which we meant to be dangerous",
                        Long.toString(cells.stream()
                                .filter(cell -> cell.contains("cmd"))
                                .count())));
    }
}
