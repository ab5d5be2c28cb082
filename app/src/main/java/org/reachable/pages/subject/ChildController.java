package org.reachable.pages.subject;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One child's pages. They only read. */
@Controller
@RequestMapping(SubjectAddresses.CHILDREN + "/{id}")
class ChildController {

    private static final String PAGE = "page";

    private final Policy policy;
    private final ChildStories stories;
    private final Pointers pointers;
    private final ChildPages pages;
    private final Timelines timelines;
    private final WhoKnewPages whoKnew;
    private final WhoLookedPages whoLooked;
    private final SurroundingsPages surroundings;
    private final PartPages parts;
    private final WhatIfs whatIfs;

    ChildController(
            Policy policy,
            ChildStories stories,
            Pointers pointers,
            ChildPages pages,
            Timelines timelines,
            WhoKnewPages whoKnew,
            WhoLookedPages whoLooked,
            SurroundingsPages surroundings,
            PartPages parts,
            WhatIfs whatIfs) {
        this.policy = policy;
        this.stories = stories;
        this.pointers = pointers;
        this.pages = pages;
        this.timelines = timelines;
        this.whoKnew = whoKnew;
        this.whoLooked = whoLooked;
        this.surroundings = surroundings;
        this.parts = parts;
        this.whatIfs = whatIfs;
    }

    @GetMapping
    ModelAndView atAGlance(Actor actor, Practitioner reader, @PathVariable UUID id) {
        var child = new PersonId(id);
        return pointers.instead(actor, child)
                .map(pointer -> new ModelAndView("subject/pointer", PAGE, pointer))
                .orElseGet(() ->
                        new ModelAndView("subject/glance", PAGE, pages.page(actor, reader, stories.now(actor, child))));
    }

    @GetMapping("/timeline")
    ModelAndView timeline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String ask,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(defaultValue = "0") int page) {
        var view = TimelineView.of(on, until, to, agency, kind, ask, entry, page);
        return new ModelAndView("subject/timeline", PAGE, timelines.page(actor, new PersonId(id), view));
    }

    @GetMapping("/who-knew")
    ModelAndView whoKnew(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("subject/whoKnew", PAGE, whoKnew.page(actor, stories.now(actor, new PersonId(id))));
    }

    @GetMapping("/who-looked")
    ModelAndView whoLooked(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("subject/whoLooked", PAGE, whoLooked.page(actor, stories.now(actor, new PersonId(id))));
    }

    @GetMapping("/surroundings")
    ModelAndView surroundings(Actor actor, @PathVariable UUID id) {
        return new ModelAndView(
                "subject/surroundings", PAGE, surroundings.page(actor, stories.now(actor, new PersonId(id))));
    }

    @GetMapping("/what-if")
    ModelAndView whatIf(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "policy", required = false) @Nullable String other) {
        var supposed = new WhatIfs.Supposed(TimelineView.day(on), rule, to, other);
        return new ModelAndView("subject/whatIf", PAGE, whatIfs.page(actor, new PersonId(id), supposed));
    }

    /** Any part of the story that the policy names. */
    @GetMapping("/{part}")
    ModelAndView part(
            Actor actor, @PathVariable UUID id, @PathVariable String part, @RequestParam(defaultValue = "1") int page) {
        var read = policy.pages().part(part).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return new ModelAndView(
                "subject/part",
                PAGE,
                parts.page(actor, stories.found(actor, new PersonId(id), stories.now()), read, page));
    }
}
