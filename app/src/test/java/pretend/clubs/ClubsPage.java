package pretend.clubs;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A page that tells the audit nothing, and has a word of its own for the child. No application finds it that does not ask for it. */
@RestController
public class ClubsPage {

    @GetMapping("/children/{whom}/clubs")
    ResponseEntity<String> clubs(@RequestParam(defaultValue = "200") int answers) {
        return ResponseEntity.status(answers).body("Canary");
    }
}
