package org.reachable.pages.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the pages of an agency's packs together. */
@Component
class OutagePages {

    static final String HREF = "/outage-packs";
    static final String NUMBER = "number";
    static final String TICKED = "sheets";
    static final String AGAIN = "again";
    static final String BECAUSE = "because";
    static final int LONGEST_WHY = 500;

    private static final String KEEPER = Action.KEEP_PACKS.duties().getFirst();
    private static final int SHOWN = 14;

    private final OutageStore store;
    private final Packs packs;
    private final PaperSheets paperSheets;
    private final Partnership partnership;
    private final Clock clock;
    private final Duration every;

    OutagePages(
            OutageStore store,
            Packs packs,
            PaperSheets paperSheets,
            Partnership partnership,
            Clock clock,
            @Value("${reachable.outage.every}") Duration every) {
        this.store = store;
        this.packs = packs;
        this.paperSheets = paperSheets;
        this.partnership = partnership;
        this.clock = clock;
        this.every = every;
    }

    OutagePage all(Practitioner reader, @Nullable String given, @Nullable String wrong, @Nullable String notice) {
        Instant now = clock.instant();
        boolean keeps = store.keeps(Actor.of(reader));
        List<Pack> made = store.packs(reader.agency(), SHOWN);
        return new OutagePage(
                reader.agencyName(),
                keepers(reader, now),
                made.stream()
                        .filter(pack -> pack.expiresAt().isAfter(now))
                        .findFirst()
                        .map(pack -> row(pack, keeps, now))
                        .orElse(null),
                made.stream().map(pack -> row(pack, keeps, now)).toList(),
                keeps ? keeping(reader, wrong, now) : null,
                given,
                notice);
    }

    private OutagePage.Keeping keeping(Practitioner reader, @Nullable String wrong, Instant now) {
        return new OutagePage.Keeping(
                store.password(reader.agency())
                        .map(password -> Dates.near(password.at(), now))
                        .orElse(null),
                every.equals(Duration.ofDays(1)) ? "day" : Words.span(every),
                Field.of(NUMBER, "What should partners ring at night?")
                        .withHint("A telephone number and whose it is. It stands in every agency’s pack.")
                        .withValue(store.numbers().getOrDefault(reader.agency(), ""))
                        .withError(wrong),
                packs.fingerprint());
    }

    private String keepers(Practitioner reader, Instant now) {
        Practitioner keeper = partnership
                .whoIsOnDuty(KEEPER, null, List.of(reader.agency()), now)
                .practitioner();
        return keeper.agency().equals(reader.agency()) && store.keeps(Actor.of(keeper))
                ? keeper.name()
                : "nobody: name a %s of the agency"
                        .formatted(partnership.roleName(KEEPER).toLowerCase(java.util.Locale.UK));
    }

    private OutagePage.Row row(Pack pack, boolean keeps, Instant now) {
        long waiting = store.sheets(pack.id()).stream()
                .filter(sheet -> sheet.state() == Sheet.State.WRITTEN)
                .count();
        return new OutagePage.Row(
                pack.label(),
                "%s, %s, of %s"
                        .formatted(
                                Dates.near(pack.made().at(), now),
                                pack.made().scheduled()
                                        ? "by itself for "
                                                + paperSheets.who(
                                                        pack.made().keeper().toString())
                                        : "by "
                                                + paperSheets.who(
                                                        pack.made().keeper().toString()),
                                Words.count(pack.file().children(), "child", "children")),
                pack.goneAt() != null
                        ? "Deleted " + Dates.near(pack.goneAt(), now)
                        : (pack.expiresAt().isAfter(now) ? "Until " : "Over since ")
                                + Dates.near(pack.expiresAt(), now),
                keeps && pack.goneAt() == null && pack.expiresAt().isAfter(now)
                        ? HREF + "/" + pack.id() + "/pack.pdf"
                        : null,
                new Link(
                        waiting == 0 ? "Sheets" : Words.count(waiting, "sheet waits", "sheets wait"),
                        HREF + "/" + pack.id()));
    }

    /**
     * What was typed on the page of a pack's sheets and cannot be kept.
     *
     * @param again those that were printed once more, and {@code wrong} what is wrong with that
     * @param spoiled the sheet of which nothing is needed, with {@code because} and what is wrong with that
     */
    record Typed(
            @Nullable String again,
            @Nullable String wrong,
            @Nullable String spoiled,
            @Nullable String because,
            @Nullable String wrongWhy) {

        static final Typed NOTHING = new Typed(null, null, null, null, null);
    }

    SheetsPage sheets(Actor actor, Pack pack, Typed typed, @Nullable String notice) {
        Instant now = clock.instant();
        Map<String, Sheet> said = store.sheets(pack.id()).stream()
                .collect(Collectors.toMap(Sheet::sheet, Function.identity(), (_, last) -> last));
        List<Sheet> sheets = said.values().stream()
                .sorted(java.util.Comparator.comparing(Sheet::sheet))
                .toList();
        List<SheetsPage.Waiting> waiting = sheets.stream()
                .filter(sheet -> sheet.state() == Sheet.State.WRITTEN)
                .map(sheet -> new SheetsPage.Waiting(
                        pack.label() + "-" + sheet.sheet(),
                        sheet.sheet(),
                        "said by %s %s".formatted(paperSheets.who(sheet.actor()), Dates.near(sheet.at(), now)),
                        "/record?sheet=" + pack.label() + "-" + sheet.sheet(),
                        because(sheet.sheet(), typed)))
                .toList();
        List<SheetsPage.Done> done = sheets.stream()
                .filter(sheet -> sheet.state() != Sheet.State.WRITTEN)
                .map(sheet -> new SheetsPage.Done(
                        "%s-%s: %s, by %s %s%s"
                                .formatted(
                                        pack.label(),
                                        sheet.sheet(),
                                        sheet.state().words().toLowerCase(java.util.Locale.UK),
                                        paperSheets.who(sheet.actor()),
                                        Dates.near(sheet.at(), now),
                                        sheet.because().isEmpty() ? "" : ". Why: " + sheet.because()),
                        pack.label() + "-" + sheet.sheet(),
                        sheet.state() == Sheet.State.SPOILED ? sheet.sheet() : null))
                .toList();
        return new SheetsPage(
                HREF + "/" + pack.id(),
                pack.label(),
                Dates.full(pack.made().at()),
                "%s not typed in, %s done"
                        .formatted(
                                Words.count(waiting.size(), "sheet is", "sheets are"),
                                Words.count(done.size(), "sheet is", "sheets are")),
                new SheetsPage.Waits(waiting, store.whyNot(actor, pack.label() + "-" + Sheet.number(1))),
                done,
                new SheetsPage.Collecting(
                        IntStream.rangeClosed(1, pack.file().sheets())
                                .mapToObj(Sheet::number)
                                .filter(sheet -> !said.containsKey(sheet))
                                .map(sheet -> Choice.of(sheet, sheet))
                                .toList(),
                        Field.of(TICKED, "Which sheets were written on?"),
                        Field.of(AGAIN, "And of those that were printed once more?")
                                .withHint("Numbers with their letters, for example 03A, 07B.")
                                .withValue(typed.again())
                                .withError(typed.wrong())),
                notice);
    }

    private static Field because(String sheet, Typed typed) {
        Field because = Field.of(BECAUSE, "Why is nothing on it needed?")
                .withId(BECAUSE + "-" + sheet)
                .withHint("Whoever said that it was written on reads this. Name no child in it.");
        return sheet.equals(typed.spoiled())
                ? because.withValue(typed.because()).withError(typed.wrongWhy())
                : because;
    }
}
