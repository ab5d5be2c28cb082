package org.reachable.work.notifications;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.UUID;
import org.reachable.access.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Whoever is told something reads it, and says that they have. */
@Controller
class NotificationController {

    static final String SEEN = "/notifications/{kind}/seen";

    private final List<NotificationKind> kinds;
    private final Notifications notifications;

    NotificationController(List<NotificationKind> kinds, Notifications notifications) {
        this.kinds = kinds;
        this.notifications = notifications;
    }

    static String href(String kind) {
        return "/notifications/" + kind;
    }

    @GetMapping("/notifications/{kind}")
    ModelAndView look(Actor actor, @PathVariable String kind) {
        NotificationKind its = kind(kind);
        return new ModelAndView(
                "notifications/told",
                "page",
                new NotificationsPage(href(kind), its.title(), its.lead(), notifications.rows(actor, its)));
    }

    @PostMapping(SEEN)
    String seen(Actor actor, @PathVariable String kind, @RequestParam UUID told) {
        notifications.seen(actor, kind(kind), told);
        return "redirect:" + href(kind);
    }

    private NotificationKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
