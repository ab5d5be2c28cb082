package org.reachable.work.boards;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.reachable.access.Actor;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.csv.CsvText;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.office.SheetFile;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.contributions.Contributions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Lists of children in a state that the policy names, as pages and to take away. */
@Controller
class BoardController {

    private static final String BOARD = Boards.AT + "{code}";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Boards boards;
    private final BoardPages pages;
    private final Contributions contributions;
    private final Clock clock;

    BoardController(Boards boards, BoardPages pages, Contributions contributions, Clock clock) {
        this.boards = boards;
        this.pages = pages;
        this.contributions = contributions;
        this.clock = clock;
    }

    @GetMapping(BOARD)
    ModelAndView board(
            Actor actor, Practitioner reader, @PathVariable String code, @RequestParam Map<String, String> asked) {
        return page(actor, reader, code, asked, false);
    }

    /** All of it on one page, for paper. */
    @GetMapping(BOARD + "/print")
    ModelAndView print(
            Actor actor, Practitioner reader, @PathVariable String code, @RequestParam Map<String, String> asked) {
        AuditContext.export("board " + code + ", to print");
        return page(actor, reader, code, asked, true);
    }

    private ModelAndView page(Actor actor, Practitioner reader, String code, Map<String, String> asked, boolean whole) {
        Instant now = clock.instant();
        return new ModelAndView(
                        "boards/board",
                        "page",
                        pages.page(actor, reader, kind(reader, code), BoardQuestion.of(asked, now), now, whole))
                .addObject("beside", contributions.besideBoard(actor, code))
                .addObject("whole", whole);
    }

    @GetMapping(BOARD + "/csv")
    ResponseEntity<byte[]> csv(
            Actor actor, Practitioner reader, @PathVariable String code, @RequestParam Map<String, String> asked) {
        Instant now = clock.instant();
        return file(
                name(code, asked, now) + ".csv",
                CSV,
                CsvText.of(table(actor, reader, code, asked, now)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(BOARD + "/xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor, Practitioner reader, @PathVariable String code, @RequestParam Map<String, String> asked) {
        Instant now = clock.instant();
        return file(
                name(code, asked, now) + ".xlsx",
                XLSX,
                SheetFile.of(kind(reader, code).title(), table(actor, reader, code, asked, now)));
    }

    /** Two files of one list, of two days, bear two names. */
    private static String name(String code, Map<String, String> asked, Instant now) {
        return code + "-" + Dates.day(BoardQuestion.of(asked, now).at(now));
    }

    private List<List<String>> table(
            Actor actor, Practitioner reader, String code, Map<String, String> asked, Instant now) {
        AuditContext.export("board " + code);
        return pages.table(actor, reader, kind(reader, code), BoardQuestion.of(asked, now), now);
    }

    private BoardKind kind(Practitioner reader, String code) {
        return boards.kind(reader, code).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var attached = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(content);
    }
}
