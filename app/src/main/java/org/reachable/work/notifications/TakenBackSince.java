package org.reachable.work.notifications;

import java.time.Instant;
import java.util.Optional;

/**
 * That what somebody was told of was taken back since.
 *
 * @param by who did, as rows name them
 */
public record TakenBackSince(Instant at, String by) {

    /** What a table of notifications asks the database for it. */
    public static final String COLUMN = "taken_back_since(one.told, one.later) as back";

    /** Of a notification whose table asked for it; empty while it stands. */
    public static Optional<TakenBackSince> of(Notification one) {
        return Optional.ofNullable((String) one.more().get("back")).map(back -> {
            int space = back.indexOf(' ');
            return new TakenBackSince(
                    Instant.ofEpochSecond(Long.parseLong(back.substring(0, space))), back.substring(space + 1));
        });
    }
}
