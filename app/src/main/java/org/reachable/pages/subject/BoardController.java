package org.reachable.pages.subject;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.reachable.access.Actor;
import org.reachable.engine.policy.Policy;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Lists across children: who is in a state that the policy names now. */
@Controller
class BoardController {

    static final String BOARDS = "/boards";

    private final Policy policy;
    private final BoardPages pages;

    BoardController(Policy policy, BoardPages pages) {
        this.policy = policy;
        this.pages = pages;
    }

    @GetMapping(BOARDS + "/{part}")
    ModelAndView board(
            Actor actor, Practitioner reader, @PathVariable String part, @RequestParam(defaultValue = "1") int page) {
        var of = policy.pages()
                .part(part)
                .filter(one -> !one.spells().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return new ModelAndView("subject/board", "page", pages.page(actor, reader, of, page));
    }
}
