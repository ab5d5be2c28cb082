package org.reachable.work.notifications;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.WhoseChild;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** What somebody is told is told to them by name. */
@Component
class NotificationsChild implements WhoseChild {

    private final List<NotificationKind> kinds;
    private final Notifications notifications;

    NotificationsChild(List<NotificationKind> kinds, Notifications notifications) {
        this.kinds = kinds;
        this.notifications = notifications;
    }

    @Override
    public Set<String> addresses() {
        return Set.of(NotificationController.SEEN);
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return WhoseChild.id(given.get("told"))
                .flatMap(id -> kinds.stream()
                        .filter(kind -> kind.name().equals(given.get("kind")))
                        .flatMap(kind -> notifications.unseen(Actor.of(reader), kind).stream())
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .map(one -> About.yoursAlone(one.about()))
                .orElse(About.NOBODY);
    }
}
