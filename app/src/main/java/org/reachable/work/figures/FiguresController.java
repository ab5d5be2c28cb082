package org.reachable.work.figures;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.csv.CsvText;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.platform.audit.AuditContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was asked and what became of it, by groups of children: for everybody who works here, as a page and as a file. */
@Controller
class FiguresController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Figures figures;

    FiguresController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/figures")
    ModelAndView figures(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String rule) {
        return new ModelAndView("figures/figures", "page", figures.of(period, rule));
    }

    /** The same tables, one under the other, with the same numbers hidden. */
    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String rule) {
        AuditContext.export("figures");
        FiguresPage page = figures.of(period, rule);
        var attached = ContentDisposition.attachment().filename("figures.csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(CsvText.of(rows(page)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(FiguresPage page) {
        List<List<String>> rows = new ArrayList<>();
        Table first = page.tables().getFirst();
        rows.add(Stream.concat(
                        Stream.of("Question", "Time", "Split"),
                        first.head().stream().map(Cell::text))
                .toList());
        for (Table table : page.tables()) {
            table.rows()
                    .forEach(row -> rows.add(Stream.concat(
                                    Stream.of(page.question(), page.summary(), table.caption()),
                                    row.stream().map(Cell::text))
                            .toList()));
        }
        return rows;
    }
}
