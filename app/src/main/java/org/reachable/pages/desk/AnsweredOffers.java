package org.reachable.pages.desk;

import java.time.Clock;
import java.util.List;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.notifications.Notification;
import org.reachable.work.notifications.NotificationKind;
import org.reachable.work.notifications.NotificationTable;
import org.reachable.work.notifications.Notifications;
import org.springframework.stereotype.Component;

/** What became of what was somebody's, or they offered or took over: that it was accepted or declined, or went back. */
@Component
class AnsweredOffers extends NotificationKind {

    private static final List<NotificationTable> TABLES =
            List.of(new NotificationTable("ask_offer_told", "id", "id, told", """
                one.what, one.finding,
                coalesce((select said.actor from ask_offer said where said.partnership = one.partnership
                  and said.finding = one.finding and said.version = one.version), '') as giver,
                coalesce((select said.practitioner::text from ask_offer said where said.partnership = one.partnership
                  and said.finding = one.finding and said.version = one.version), '') as taker,
                coalesce((select said.back_to::text from ask_given_back said where one.what = 'GIVEN_BACK' and said.partnership = one.partnership
                  and said.finding = one.finding and said.version = one.version), '') as back_to,
                one.told::text as told,
                coalesce((select said.because from ask_offer_declined said where one.what = 'DECLINED' and said.partnership = one.partnership
                  and said.finding = one.finding and said.version = one.version), '') as declined,
                coalesce((select said.because from ask_given_back said where one.what = 'GIVEN_BACK' and said.partnership = one.partnership
                  and said.finding = one.finding and said.version = one.version), '') as gave_back,
                exists (select from ask where ask.partnership = one.partnership and ask.finding = one.finding
                  and may_follow_ask(:actor, ask)) as readable,
                exists (select from ask where ask.partnership = one.partnership and ask.finding = one.finding
                  and may_give_back(:actor, ask)) as returnable"""));

    private final Partnership partnership;
    private final Clock clock;

    AnsweredOffers(Notifications notifications, Partnership partnership, Clock clock) {
        super(notifications);
        this.partnership = partnership;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "answered-offers";
    }

    @Override
    protected String title() {
        return "What became of what was handed over";
    }

    @Override
    protected String lead() {
        return "It was yours, you offered it, or you took it over. While it is open, whoever took it over can give it back, and whose it was, or whoever offered it, can take it from them.";
    }

    @Override
    protected List<NotificationTable> tables() {
        return TABLES;
    }

    @Override
    protected Said said(Notification one, Link whose) {
        String finding = text(one, "finding");
        String by = partnership.who(one.by());
        String at = Dates.near(one.at(), clock.instant());
        boolean mine = text(one, "giver").equals(text(one, "told"));
        boolean returnable = is(one, "returnable");
        Link read = is(one, "readable") ? new Link("See what is asked", SubjectAddresses.ask(finding)) : null;
        return switch (text(one, "what")) {
            case "ACCEPTED" ->
                new Said(
                        "%s accepted what %s offered them, %s. It %sis theirs now."
                                .formatted(
                                        by,
                                        mine ? "you" : partnership.whoWithin(text(one, "giver")),
                                        at,
                                        mine ? "" : "was yours, and "),
                        returnable ? new Link("Take it from them", GiveBackController.href(finding)) : read);
            case "DECLINED" ->
                new Said(
                        "%s declined what you offered them, %s%s. It stays whose it is.".formatted(by, at, why(one)),
                        read);
            default ->
                new Said(
                        "%s %s, %s%s. It is %s again."
                                .formatted(
                                        by,
                                        one.by().equals(text(one, "taker"))
                                                ? "gave back what they had taken over"
                                                : "took what was handed over",
                                        at,
                                        why(one),
                                        text(one, "back_to").equals(text(one, "told"))
                                                ? "yours"
                                                : "with " + partnership.whoWithin(text(one, "back_to"))),
                        read);
        };
    }

    private static String why(Notification one) {
        String because = text(one, "declined") + text(one, "gave_back");
        return because.isEmpty() ? "" : ": “" + because + "”";
    }

    private static String text(Notification one, String column) {
        return String.valueOf(one.more().get(column));
    }

    private static boolean is(Notification one, String column) {
        return Boolean.TRUE.equals(one.more().get(column));
    }
}
