package org.reachable.exchange.files;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a chronology file holds, for whoever makes one: it holds nobody’s data, so anybody reads it, signed in or not. */
@Controller
class FileFormatController {

    static final String HREF = "/file-format";

    private final FileFormat format;

    FileFormatController(FileFormat format) {
        this.format = format;
    }

    @GetMapping(HREF)
    ModelAndView format() {
        return new ModelAndView("files/format", "page", format.page());
    }

    @GetMapping(HREF + "/kinds/{code}")
    ModelAndView kind(@PathVariable String code) {
        return new ModelAndView(
                "files/formatOfKind",
                "page",
                format.kind(code).orElseThrow(() -> new ResponseStatusException(NOT_FOUND)));
    }

    @GetMapping(HREF + "/example.csv")
    ResponseEntity<String> example() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"example.csv\"")
                .body(format.example());
    }
}
