package org.reachable.work.figures;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.csv.CsvText;
import org.reachable.engine.figure.FigureKind;
import org.reachable.engine.figure.FigureKinds;
import org.reachable.platform.audit.AuditContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What is counted, month by month: for everybody who works here, as pages and as files that say the same. */
@Controller
class FiguresController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final FigureKinds kinds;
    private final FigurePages pages;
    private final FigureFiles files;

    FiguresController(FigureKinds kinds, FigurePages pages, FigureFiles files) {
        this.kinds = kinds;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping(FigurePages.AT)
    ModelAndView figures() {
        counted("all");
        return new ModelAndView("figures/figures", "page", pages.all());
    }

    @GetMapping(FigurePages.AT + "/{code}")
    ModelAndView figure(@PathVariable String code, @RequestParam(required = false) @Nullable String month) {
        FigureKind kind = kind(code);
        counted(kind.code());
        return new ModelAndView("figures/figure", "page", pages.page(kind, month));
    }

    @GetMapping(FigurePages.AT + ".csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String figure) {
        return file(
                figure,
                "csv",
                CSV,
                kind -> CsvText.of(files.csv(kind.orElse(null))).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(FigurePages.AT + ".json")
    ResponseEntity<byte[]> json(@RequestParam(required = false) @Nullable String figure) {
        return file(figure, "json", MediaType.APPLICATION_JSON, kind -> files.json(kind.orElse(null)));
    }

    private ResponseEntity<byte[]> file(
            @Nullable String figure, String ends, MediaType type, Function<Optional<FigureKind>, byte[]> made) {
        Optional<FigureKind> kind = Optional.ofNullable(figure).map(this::kind);
        AuditContext.export("figures");
        counted(kind.map(FigureKind::code).orElse("all"));
        var attached = ContentDisposition.attachment()
                .filename("%s.%s".formatted(kind.map(FigureKind::code).orElse("figures"), ends))
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(made.apply(kind));
    }

    private static void counted(String which) {
        AuditContext.detail("counted across children", "monthly editions of " + which);
    }

    private FigureKind kind(String code) {
        return kinds.kind(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
