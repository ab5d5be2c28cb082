package org.reachable.work.documents;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentField;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentSection;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.records.chronology.Chronology;
import org.reachable.work.contributions.SubjectPart;
import org.reachable.work.contributions.SubjectRecord;
import org.reachable.work.documents.DocumentPage.Fact;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/** On the page of a place: the plan for it, how it stands and what it made different there; that there is none is said. */
@Component
class DocumentsHere implements SubjectPart {

    private final Documents documents;
    private final KeptKinds kinds;
    private final Worded worded;
    private final Chronology chronology;
    private final Vocabulary vocabulary;

    DocumentsHere(Documents documents, KeptKinds kinds, Worded worded, Chronology chronology, Vocabulary vocabulary) {
        this.documents = documents;
        this.kinds = kinds;
        this.worded = worded;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
    }

    @Override
    public String name() {
        return "documents-here";
    }

    @Override
    public Page page() {
        return Page.OF_A_THING;
    }

    @Override
    public Optional<Drawn> part(Actor actor, SubjectRecord subject) {
        List<HerePage.One> all = chronology.reference(actor, subject.id().subject()).stream()
                .flatMap(called -> kinds.about(vocabulary.kindOf(called)).stream()
                        .map(kind -> one(new Read(actor, subject.id(), called, kind))))
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Drawn.of(new Fragment("documents/here", new HerePage(all))));
    }

    private HerePage.One one(Read read) {
        List<Version> versions = documents.versions(read.actor(), read.child(), read.kind());
        return versions.stream()
                .filter(Version::stands)
                .findFirst()
                .map(version -> inForce(read.with(kinds.of(read.kind(), version)), versions, version))
                .orElseGet(() -> none(read, versions));
    }

    private HerePage.One inForce(Read read, List<Version> versions, Version version) {
        return new HerePage.One(
                read.kind().title(),
                DocumentPages.told(versions, version, Optional.empty(), worded.of(read, List.of())),
                false,
                WhatIsDifferent.of(read, versions, version),
                says(read, documents.standing(read.actor(), version)),
                new Link("Read it", read.href()),
                draft(read, versions));
    }

    /** Each answer, or that nobody answered: a blank is not left out where it is read by whoever only passes. */
    private List<Fact> says(Read read, List<Part> parts) {
        InWords words = worded.of(read, parts);
        return read.kind().here().stream()
                .flatMap(slide -> read.kind().section(slide.section()).stream()
                        .flatMap(section -> slide.shows().stream()
                                .flatMap(shown -> section.field(shown).stream())
                                .map(field -> says(slide.title(), section, field, parts, words))))
                .toList();
    }

    private static Fact says(
            String title, DocumentSection section, DocumentField field, List<Part> parts, InWords words) {
        String said = parts.stream()
                .filter(part -> part.section().equals(section.code()))
                .map(part -> words.answer(field, part))
                .filter(answer -> !answer.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Fact(title, said.isEmpty() ? words.of(field.blank()) : said, said.isEmpty());
    }

    private HerePage.One none(Read read, List<Version> versions) {
        DocumentKind kind = read.kind();
        boolean begins = documents.mayBegin(read.actor(), read.child(), kind);
        Link way = Objects.requireNonNullElseGet(
                draft(read, versions),
                () -> new Link(
                        begins ? "Begin it" : versions.isEmpty() ? "Who begins one" : "Who has begun one",
                        read.href()));
        return new HerePage.One(
                kind.title(),
                versions.isEmpty() ? "Nobody has written one that you may see." : "None that you may see is in force.",
                true,
                "",
                List.of(),
                way,
                null);
    }

    private static @Nullable Link draft(Read read, List<Version> versions) {
        return versions.stream()
                .findFirst()
                .filter(last -> !last.stands() && last.may().read())
                .map(last -> new Link("Draft of version %d".formatted(last.number()), read.href(last)))
                .orElse(null);
    }
}
