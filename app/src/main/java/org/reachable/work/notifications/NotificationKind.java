package org.reachable.work.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.ToRing;
import org.reachable.work.contributions.DeskSection;

/** A kind of what is told by name, and its section of the desk. Its name is the end of its page’s address, too. */
public abstract class NotificationKind implements DeskSection {

    private final Notifications notifications;

    protected NotificationKind(Notifications notifications) {
        this.notifications = notifications;
    }

    /**
     * What a notification says.
     *
     * @param where what stands now; null where the reader may not read it, or there is nothing to read
     */
    public record Said(String what, @Nullable Link where) {}

    /** What happened, in plain words: the section’s title, and the page’s. */
    protected abstract String title();

    /** Why the reader is told, and what they can do. */
    protected abstract String lead();

    protected abstract List<NotificationTable> tables();

    /**
     * What one of them says.
     *
     * @param whose the page of whom it is about
     */
    protected abstract Said said(Notification one, Link whose);

    /** The same to this reader: who is to ring somebody is never told to ring themself. */
    protected Said said(@SuppressWarnings("unused") Actor reader, Notification one, Link whose) {
        return said(one, whose);
    }

    /** Whom one rings about it; nobody where it is only to be known. */
    protected List<ToRing.One> ring(
            @SuppressWarnings("unused") Actor reader, @SuppressWarnings("unused") Notification one) {
        return List.of();
    }

    /** What names the event that it tells of: of several that tell of one the latest is told, and seen with the others. Empty where each is its own. */
    protected String event(@SuppressWarnings("unused") Notification one) {
        return "";
    }

    @Override
    public final OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                title(),
                notifications.rows(actor, this).stream()
                        .map(row -> Row.of(new Link(row.whose().text(), NotificationController.href(name())))
                                .withNote(row.what()))
                        .toList());
    }
}
