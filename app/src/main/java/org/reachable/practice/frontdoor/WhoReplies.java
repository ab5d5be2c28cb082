package org.reachable.practice.frontdoor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Power;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.AskedToReply;
import org.springframework.stereotype.Component;

/** Whom somebody rings who told us and has not heard: whoever is asked to reply, by name and number, and else who answers at the front door. */
@Component
class WhoReplies {

    private static final String ASKED = "Asked to reply to you";

    private final AskedToReply asked;
    private final NumbersToRing numbers;
    private final Partnership partnership;

    WhoReplies(AskedToReply asked, NumbersToRing numbers, Partnership partnership) {
        this.asked = asked;
        this.numbers = numbers;
        this.partnership = partnership;
    }

    /** Null where a job reads. */
    ReplyPage.@Nullable Waits to(Actor reader, LoggedEntry told) {
        Optional<UUID> reply = asked.of(reader, told.named());
        List<Named> whom = reply
                .map(one -> new Named(one, ASKED))
                .or(() -> numbers.holding(Power.ANSWER_ABOUT_RECORDS.duty(), told.person()))
                .stream()
                .toList();
        return partnership
                .practitionerWhoIs(reader.code())
                .map(one -> new ReplyPage.Waits(
                        reply.map(asks -> partnership.who(asks) + ", is asked to reply to you.")
                                .orElse("Nobody is asked by name to reply to you: ring, and ask who does."),
                        numbers.of(one, whom, told.person())))
                .orElse(null);
    }
}
