package org.reachable.practice.intake;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.Ids;
import org.reachable.platform.forms.FirstSent;
import org.reachable.platform.forms.KeepsNothing;
import org.reachable.practice.intake.SentIn.By;
import org.reachable.practice.intake.SentIn.Child;
import org.reachable.practice.intake.SentIn.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Anybody tells the front door of a child, and asks later how far it is. Nobody has to sign in. */
@Controller
class WayInController {

    static final String HREF = "/worried";
    static final String RECEIVED = HREF + "/received";

    private static final String REFERENCE = "sentInReference";
    private static final String URGENT = "sentInUrgent";

    private final WayIn way;
    private final WayInPages pages;
    private final Ids ids;

    WayInController(WayIn way, WayInPages pages, Ids ids) {
        this.way = way;
        this.pages = pages;
        this.ids = ids;
    }

    @GetMapping(HREF)
    ModelAndView asked(HttpServletRequest request) {
        return form(pages.begun(request.getUserPrincipal()), null, OK);
    }

    /** Asks about one child more where that was pressed: nothing is kept of it, and nothing typed is lost. */
    @PostMapping(HREF)
    ModelAndView tell(
            HttpServletRequest request,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "false") boolean more,
            RedirectAttributes next) {
        if (more) {
            FirstSent.didNothing(request);
            return form(pages.withOneMore(fields), null, OK);
        }
        SentForm sent = SentForm.of(fields);
        var read = new WayInForm(sent, way.intake());
        Told told = read.told(way);
        List<Child> children = read.children(ids);
        By by = read.by();
        if (!sent.isWhole()) {
            return form(sent, null, BAD_REQUEST);
        }
        Optional<String> reference = way.take(request.getRemoteAddr(), by, told, children);
        if (reference.isEmpty()) {
            return form(
                    sent,
                    "More was sent from where you are than one place sends in an hour, and this was not taken. Ring %s now, or send it again later: what you typed stands below"
                            .formatted(way.intake().door().ring()),
                    TOO_MANY_REQUESTS);
        }
        next.addFlashAttribute(REFERENCE, reference.get());
        next.addFlashAttribute(URGENT, told.isUrgent());
        return new ModelAndView("redirect:" + RECEIVED);
    }

    @GetMapping(RECEIVED)
    ModelAndView received(Model model) {
        return received(pages.received(
                (String) model.getAttribute(REFERENCE), Boolean.TRUE.equals(model.getAttribute(URGENT))));
    }

    @PostMapping(RECEIVED)
    @KeepsNothing
    ModelAndView howFar(HttpServletRequest request, @RequestParam(defaultValue = "") String reference) {
        if (way.asksTooOften(request.getRemoteAddr())) {
            ModelAndView refused = received(pages.refused(
                    reference, "Too many have asked from where you are. Ring %s, or ask again in an hour"));
            refused.setStatus(TOO_MANY_REQUESTS);
            return refused;
        }
        return way.howFar(reference).map(far -> received(pages.howFar(far))).orElseGet(() -> {
            ModelAndView refused = received(
                    pages.refused(
                            reference,
                            "Nothing has this reference. It is two times five letters and numbers, as 7KQ2M-XB94T. If you have lost it, ring %s"));
            refused.setStatus(BAD_REQUEST);
            return refused;
        });
    }

    private ModelAndView form(SentForm sent, @Nullable String refused, HttpStatus status) {
        var page = new ModelAndView("intake/worried", "page", pages.form(sent, refused));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView received(ReceivedPage page) {
        return new ModelAndView("intake/received", "page", page);
    }
}
