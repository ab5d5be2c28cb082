package org.reachable.exchange.files;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.records.people.People;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A child's chronology to take away, as a file that any reader of the format replays and we know again. */
@Controller
class ExportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ChronologyFile chronology;
    private final People people;
    private final Relationships standings;

    ExportController(ChronologyFile chronology, People people, Relationships standings) {
        this.chronology = chronology;
        this.people = people;
        this.standings = standings;
    }

    /** Everything about the child that the reader may see, in the order in which it came. */
    @GetMapping("/children/{id}/chronology.csv")
    ResponseEntity<byte[]> chronology(Actor actor, @PathVariable UUID id) {
        var child = new PersonId(id);
        String reference = people.reference(actor, child)
                .filter(_ -> !standings.of(actor, child).isOnlyPointed())
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        AuditContext.export("chronology");
        var attached = ContentDisposition.attachment()
                .filename("chronology-" + reference.replaceAll("[^\\p{Alnum}-]+", "-") + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(chronology.of(actor, child));
    }
}
