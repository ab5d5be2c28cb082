package org.reachable.pages.subject;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.audit.Look;
import org.reachable.platform.audit.Looks;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.contributions.Contributions;
import org.reachable.work.contributions.SubjectPart;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Says in plain words who looked at a child's record, to those who are close to the work for the child. */
@Component
class WhoLookedPages {

    private static final int MOST = 200;

    private final Looks looks;
    private final Partnership partnership;
    private final ChildPages pages;
    private final Contributions contributions;

    WhoLookedPages(Looks looks, Partnership partnership, ChildPages pages, Contributions contributions) {
        this.looks = looks;
        this.partnership = partnership;
        this.pages = pages;
        this.contributions = contributions;
    }

    /** Whoever is not close to the work does not learn from it who works with the child. */
    WhoLookedPage page(Actor actor, ChildStory story) {
        if (!story.sight().as().isClose()) {
            throw new ResponseStatusException(NOT_FOUND);
        }
        List<Look> all = looks.at(
                Stream.concat(Stream.of(story.id()), story.person().sameAs().stream())
                        .toList(),
                MOST);
        return new WhoLookedPage(
                pages.header(actor, story),
                summary(all),
                contributions.parts(SubjectPart.Page.WHO_LOOKED, actor, story.subject()).stream()
                        .map(SubjectPart.Drawn::fragment)
                        .toList(),
                all.isEmpty() ? null : table(all, story));
    }

    private static String summary(List<Look> all) {
        if (all.isEmpty()) {
            return "Nobody has looked at this record before you.";
        }
        long people = all.stream().map(Look::practitioner).distinct().count();
        long agencies = all.stream().map(Look::agency).distinct().count();
        String said = "%s of %s."
                .formatted(Words.count(people, "person", "people"), Words.count(agencies, "agency", "agencies"));
        return all.size() < MOST ? said : said + " These are the latest %d rows; there are more.".formatted(MOST);
    }

    private Table table(List<Look> all, ChildStory story) {
        return new Table(
                "Who looked, the latest first",
                List.of(Cell.of("Who"), Cell.of("Day"), Cell.of("What they did")),
                all.stream().map(look -> row(look, story)).toList(),
                true);
    }

    private List<Cell> row(Look look, ChildStory story) {
        String who = partnership
                .practitioner(look.practitioner())
                .map(Practitioner::name)
                .orElse(Practitioner.LEFT);
        return List.of(
                Cell.of(who + ", " + partnership.agencyName(look.agency())),
                Cell.of(Capital.of(Dates.near(look.day(), story.now()))),
                Cell.of(did(look)));
    }

    private static String did(Look look) {
        if (look.refused()) {
            return "Asked and was refused";
        }
        var did = new ArrayList<String>();
        did.add(look.times() == 1 ? "Looked once" : "Looked %d times".formatted(look.times()));
        if (look.wrote()) {
            did.add("wrote in it");
        }
        if (look.tookAway()) {
            did.add("took a file of it away");
        }
        return Words.list(did);
    }
}
