package org.reachable.work.documents;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.reachable.platform.partnership.Partnership;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/** What stands against a version, and who has said nothing of it yet. A later version settles nothing by coming into force. */
@Component
class WhatStands {

    private final Documents documents;
    private final Worded worded;
    private final Partnership partnership;

    WhatStands(Documents documents, Worded worded, Partnership partnership) {
        this.documents = documents;
        this.worded = worded;
        this.partnership = partnership;
    }

    /** The agencies of whoever has a row in it, and of whoever wrote in it, that have not said whether they agree. */
    List<String> notYet(Version version, List<Part> parts, List<Position> positions) {
        TreeSet<String> agencies = new TreeSet<>();
        agencies.add(version.begun().agency());
        for (Part part : parts) {
            agencies.add(part.said().agency());
            UUID whom = part.whom();
            if (whom != null) {
                partnership.practitioner(whom).ifPresent(one -> agencies.add(one.agency()));
            }
        }
        positions.stream()
                .filter(one -> one.version().equals(version.id()))
                .forEach(one -> agencies.remove(one.said().agency()));
        return agencies.stream().map(partnership::agencyName).toList();
    }

    /** What an agency says, in its own words; of a version before, until it says something of this one. */
    static String said(Version version, Position one) {
        return one.stance().words()
                + (one.words().isEmpty() ? "" : ": “" + one.words() + "”")
                + (one.version().equals(version.id()) ? "" : " · said of the version before");
    }

    /** The last word of the reader's agency, by when it was said; empty where it has said nothing. */
    static String stands(Read read, List<Position> positions) {
        return positions.stream()
                .filter(one -> one.said().agency().equals(read.actor().agency()))
                .map(one -> one.said().at().toString())
                .findFirst()
                .orElse("");
    }

    /** Each agency that does not simply agree, in its own words. */
    List<String> differently(Version version, List<Position> positions) {
        return positions.stream()
                .filter(one -> one.stance() != Position.Stance.AGREES)
                .map(one -> "%s %s".formatted(partnership.agencyName(one.said().agency()), said(version, one)))
                .toList();
    }

    /** Each disagreement that stands, of this version or one before it: of which row, by whom, in their words. */
    List<String> stand(Read read, Version version, List<Part> parts) {
        InWords words = worded.of(read, parts);
        return documents.comments(read.actor(), version).stream()
                .filter(Comment::disagrees)
                .map(one -> "%s“%s” · %s, %s"
                        .formatted(
                                parts.stream()
                                        .filter(part -> part.line().equals(one.line()))
                                        .findFirst()
                                        .map(part -> words.title(part.section(), part) + " · "
                                                + one.stance().words() + ": ")
                                        .orElse(one.stance().words() + ", of a row that is taken out: "),
                                one.words(),
                                words.who(one.said()),
                                words.when(one.said().at())))
                .toList();
    }
}
