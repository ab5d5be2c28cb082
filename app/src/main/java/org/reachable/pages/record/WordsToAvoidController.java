package org.reachable.pages.record;

import java.util.List;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.WordsToAvoid.Phrase;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of what may be said better, for the browser of whoever types: what they type is looked at there, and sent nowhere. */
@Controller
class WordsToAvoidController {
    private final Forms forms;

    WordsToAvoidController(Forms forms) {
        this.forms = forms;
    }

    @GetMapping("/words-to-avoid.json")
    ResponseEntity<List<Phrase>> all() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(forms.wordsToAvoid().phrases());
    }
}
