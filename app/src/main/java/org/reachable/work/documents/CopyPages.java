package org.reachable.work.documents;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/** Puts the pages of copies together, and says on a document's page who was given what of it. */
@Component
class CopyPages {

    static final String ROW = "row";

    private final Copies copies;
    private final WhatEnded ended;
    private final Recipients recipients;
    private final Partnership partnership;
    private final Clock clock;

    CopyPages(Copies copies, WhatEnded ended, Recipients recipients, Partnership partnership, Clock clock) {
        this.copies = copies;
        this.ended = ended;
        this.recipients = recipients;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** What the family was given of a version that stands; null where it does not, or where nothing of such a document is for them. */
    DocumentPage.@Nullable Family family(Read read, Version version) {
        if (!version.stands() || !CopyOffer.isAny(read.kind())) {
            return null;
        }
        List<Copy> all = copies.of(read);
        List<Copy> made =
                all.stream().filter(copy -> copy.number() == version.number()).toList();
        List<String> notYet = recipients.of(read).stream()
                .filter(one -> one.ifIt().isEmpty())
                .filter(one -> made.stream()
                        .noneMatch(copy -> one.isOf(copy) && !copy.given().isEmpty()))
                .map(one -> one.inFull() + holding(one, all))
                .toList();
        return new DocumentPage.Family(
                made.stream()
                        .map(copy ->
                                new DocumentPage.Of(copy.whomInFull(), href(read, version, copy), told(read, copy)))
                        .toList(),
                notYet.isEmpty() ? "" : "Not yet given to " + String.join(" or ", notYet) + ".",
                copies.mayMake(read, version) && over(read, version).isEmpty()
                        ? read.href(version) + "/copies/new"
                        : null);
    }

    /** Which version somebody was given last, who is not given this one yet. */
    private static String holding(Recipient one, List<Copy> all) {
        return all.stream()
                .filter(copy -> one.isOf(copy) && !copy.given().isEmpty())
                .max(Comparator.comparing(Copy::number))
                .map(copy -> " (who was given version %d)".formatted(copy.number()))
                .orElse("");
    }

    private String told(Read read, Copy copy) {
        String whyNot = copies.whyNot(read, copy);
        return String.join("; ", given(copy)) + (whyNot.isEmpty() ? "" : ". " + whyNot);
    }

    String warning(Read read, List<Part> parts) {
        return copies.warning(read, parts);
    }

    /** How it was given, a line each; of one that was not, that it was made and not given. */
    private List<String> given(Copy copy) {
        return copy.given().isEmpty()
                ? List.of("put together %s, and not given yet".formatted(when(copy.made())))
                : copy.given().stream().map(this::line).toList();
    }

    private String line(Copy.Given given) {
        return "given %s, %s, by %s"
                .formatted(
                        Dates.date(given.on(), clock.instant()),
                        given.way().words(),
                        partnership.whoWithin(given.said().by()));
    }

    private String when(Version.Said said) {
        return Dates.near(said.at(), clock.instant());
    }

    private static Link instead(Read read, Version now) {
        return new Link(
                "A copy of version %d, which is in force".formatted(now.number()), read.href(now) + "/copies/new");
    }

    /** Why nobody is given a copy any more, with the way to what is in force; empty where it is. A copy would be held to be in force. */
    Optional<CopyForPage> over(Read read, Version version) {
        Optional<CopyForPage> inItsPlace = copies.inItsPlace(read, version)
                .map(now -> refused(read, version, "This version is no longer in force.", instead(read, now)));
        return inItsPlace.or(() -> ended.told(read, version).map(told -> refused(read, version, told, null)));
    }

    private static CopyForPage refused(Read read, Version version, String why, @Nullable Link now) {
        return new CopyForPage(document(read, version), read.name(), List.of(), why, now);
    }

    CopyForPage forWhom(Read read, Version version, List<Recipient> all) {
        return new CopyForPage(
                document(read, version),
                read.name(),
                all.stream()
                        .map(one -> new Link(one.inFull(), read.href(version) + "/copies/new?for=" + one.code()))
                        .toList(),
                "",
                null);
    }

    /** @param chosen what was ticked; null where the form is shown first */
    CopyNewPage choosing(
            Read read, Version version, Recipient to, CopyOffer offer, SentForm sent, @Nullable Set<UUID> chosen) {
        return new CopyNewPage(
                document(read, version),
                "A copy for " + to.name(),
                to.inFull(),
                to.code(),
                read.href(version) + "/copies/new",
                offer.sections().stream().map(part -> under(part, sent)).toList(),
                offer.sections().stream()
                        .flatMap(part -> part.rows().stream())
                        .filter(row -> chosen == null ? row.isGivenAtOnce() : chosen.contains(row.line()))
                        .map(row -> row.line().toString())
                        .collect(Collectors.toSet()));
    }

    private static CopyNewPage.Under under(CopyOffer.Under part, SentForm sent) {
        return new CopyNewPage.Under(
                Field.of(ROW, part.heading())
                        .withId("row-" + part.rows().getFirst().line())
                        .withError(sent.errors().get(ROW)),
                part.rows().stream()
                        .filter(row -> row.never().isEmpty())
                        .map(row -> Choice.of(row.line().toString(), row.words().title())
                                .withHint(hint(row)))
                        .toList(),
                part.rows().stream()
                        .filter(row -> !row.never().isEmpty())
                        .map(row -> new CopyNewPage.Never(row.words().title(), row.never()))
                        .toList());
    }

    private static @Nullable String hint(CopyOffer.Row row) {
        String hint = Stream.concat(
                        row.words().lines().stream().map(CopyWords.Line::words),
                        Stream.of(row.askFirst()).filter(words -> !words.isEmpty()))
                .collect(Collectors.joining(" · "));
        return hint.isEmpty() ? null : hint;
    }

    CopyPage copy(Read read, Version version, Copy copy, boolean mayGive, SentForm sent, @Nullable String notice) {
        String whyNot = copies.whyNot(read, copy);
        return new CopyPage(
                document(read, version),
                read(copy),
                href(read, version, copy),
                copies.inItsPlace(read, version).map(now -> instead(read, now)).orElse(null),
                copy.given().stream().map(this::line).map(Rows::capital).toList(),
                whyNot,
                mayGive && whyNot.isEmpty()
                        ? new CopyPage.Give(
                                sent.field("way", "How was %s given it?".formatted(copy.whom()), null),
                                Arrays.stream(Copy.Way.values())
                                        .filter(way -> way != Copy.Way.PAGE || copy.hasAPage())
                                        .map(way -> Choice.of(way.code(), way.asked()))
                                        .toList(),
                                sent.date("on", "On which day?", null, Dates.day(clock.instant())))
                        : null,
                notice);
    }

    CopyRead read(Copy copy) {
        return new CopyRead(
                copy.whom(),
                who(copy.made().by()),
                Dates.fullDay(Dates.day(copy.made().at())),
                copy.words());
    }

    /** Who put it together, and where they work: whoever reads it knows whom to ask. */
    String who(String by) {
        return partnership.practitionerWhoIs(by).map(Practitioner::inFull).orElse("Somebody who works with you");
    }

    private static String href(Read read, Version version, Copy copy) {
        return read.href(version) + "/copies/" + copy.id();
    }

    private static Link document(Read read, Version version) {
        return new Link("%s: version %d".formatted(read.kind().title(), version.number()), read.href(version));
    }
}
