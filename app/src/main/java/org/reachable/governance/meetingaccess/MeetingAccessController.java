package org.reachable.governance.meetingaccess;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryType;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks somebody into a meeting about a child, and says that they are not in it any more. For others there is no such page. */
@Controller
@RequestMapping("/children/{id}/in-a-meeting")
class MeetingAccessController {

    private static final String NOTICE = "meetingNotice";

    private final MeetingAccess meetings;
    private final MeetingAccessPages pages;

    MeetingAccessController(MeetingAccess meetings, MeetingAccessPages pages) {
        this.meetings = meetings;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView all(Actor actor, Practitioner reader, @PathVariable UUID id, Model model) {
        var child = new PersonId(id);
        return page(pages.page(
                reader, child, name(actor, child), InvitationForm.of(Map.of()), (String) model.getAttribute(NOTICE)));
    }

    @PostMapping
    ModelAndView ask(
            Actor actor,
            Practitioner reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var child = new PersonId(id);
        String name = name(actor, child);
        InvitationForm sent = InvitationForm.of(fields);
        Optional<UUID> whom = sent.whom(
                meetings.everybodyBut(reader).stream().map(Practitioner::id).toList());
        String meeting =
                sent.meeting(pages.kinds().stream().map(EntryType::code).toList());
        Optional<LocalDate> day = sent.day(pages.today());
        String because = sent.because();
        whom.filter(one -> day.filter(on -> isIn(child, one, meeting, on)).isPresent())
                .ifPresent(_ -> sent.sent().wrong(InvitationForm.WHOM, "They are in that meeting already"));
        if (!sent.isWhole()) {
            ModelAndView again = page(pages.page(reader, child, name, sent, null));
            again.setStatus(BAD_REQUEST);
            return again;
        }
        meetings.ask(reader, child, whom.orElseThrow(), meeting, day.orElseThrow(), because);
        return done(child, "They are in the meeting. It stands on their desk.", next);
    }

    @PostMapping("/{one}/ended")
    ModelAndView end(
            Actor actor, Practitioner reader, @PathVariable UUID id, @PathVariable UUID one, RedirectAttributes next) {
        var child = new PersonId(id);
        name(actor, child);
        Invitation ended = meetings.about(child).stream()
                .filter(asked -> asked.stated().id().equals(one))
                .findFirst()
                .orElseThrow(MeetingAccessController::notFound);
        meetings.end(reader, child, ended);
        return done(child, "They are not in the meeting any more.", next);
    }

    private boolean isIn(PersonId child, UUID whom, String meeting, LocalDate day) {
        return meetings.about(child).stream()
                .anyMatch(asked -> asked.practitioner().equals(whom)
                        && asked.meeting().equals(meeting)
                        && asked.meetsOn().equals(day));
    }

    private String name(Actor actor, PersonId child) {
        return meetings.name(actor, child).orElseThrow(MeetingAccessController::notFound);
    }

    private static ModelAndView page(MeetingAccessPage page) {
        return new ModelAndView("meetingaccess/meetings", "page", page);
    }

    private static ModelAndView done(PersonId child, String words, RedirectAttributes next) {
        next.addFlashAttribute(NOTICE, words);
        return new ModelAndView("redirect:" + MeetingAccess.href(child));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
