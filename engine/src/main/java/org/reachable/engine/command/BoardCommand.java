package org.reachable.engine.command;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKinds;
import org.reachable.engine.board.BoardKindsReader;
import org.reachable.engine.board.BoardOfFiles;
import org.reachable.engine.board.BoardTable;
import org.reachable.engine.csv.CsvText;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reachable board}: who stands on a board at a time, from files alone. */
@Command(
        name = "board",
        mixinStandardHelpOptions = true,
        customSynopsis = "reachable board CODE --at TIME [OPTIONS] FILE...",
        description =
                "A board as it was known at a time: who stands on it, what is next, of whom it is asked and by when.")
final class BoardCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "csv");

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(names = "--at", required = true, paramLabel = "TIME", description = "As known then.")
    private String at = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or csv.")
    private String format = "text";

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new Refused("'" + format + "' is not a format.", "Write one of: " + String.join(", ", FORMATS) + ".");
        }
        String code = inputs.takeWord();
        Instant now = Inputs.instant(at);
        Policy policy = inputs.policy();
        BoardKinds kinds = PolicyFolder.read(inputs.directory(), PolicyFolder.BOARDS, policy, BoardKindsReader::read);
        BoardKind kind = kinds.kind(code)
                .orElseThrow(() -> new Refused(
                        "No board is called '" + code + "'.",
                        "Write one of: "
                                + kinds.kinds().stream().map(BoardKind::code).collect(Collectors.joining(", ")) + "."));
        var sources = inputs.sources(policy);
        var board = BoardOfFiles.of(kind, inputs.known(sources, policy), policy, inputs.calendars(), now);
        PrintStream out = Report.out();
        if (format.equals("csv")) {
            out.print(CsvText.of(table(kind, board, policy, now)));
        } else {
            print(kind, board, policy, now, out);
        }
        return Report.print(sources, System.err);
    }

    private static List<List<String>> table(BoardKind kind, BoardOfFiles board, Policy policy, Instant now) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(BoardTable.head(kind));
        board.rows()
                .forEach(one -> rows.add(
                        BoardTable.cells(kind, one.row(), one.row().child(), "", policy.roles(), one.change(), now)));
        return rows;
    }

    private static void print(BoardKind kind, BoardOfFiles board, Policy policy, Instant now, PrintStream out) {
        List<List<String>> rows = table(kind, board, policy, now);
        out.println(kind.title() + ": " + (rows.size() - 1));
        for (List<String> row : rows.subList(1, rows.size())) {
            out.println();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    out.println("  " + rows.getFirst().get(i) + ": " + row.get(i));
                }
            }
        }
        if (!board.gone().isEmpty()) {
            out.println();
            out.println("Gone since a week before: " + String.join(", ", board.gone()));
        }
    }
}
