package org.reachable.records.sources;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.platform.partnership.Agency;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Puts the pages of the register together. */
@Component
class SourcePages {

    static final String HREF = "/sources";

    /** Of so many agencies of a kind each is offered by its name, beside all of them. */
    private static final int FEW = 6;

    private static final List<Cell> HEAD =
            List.of(Cell.of("Source"), Cell.of("Called"), Cell.of("Whose it is"), Cell.of("State"));

    private final Sources sources;
    private final Partnership partnership;
    private final Policy policy;
    private final Vocabulary vocabulary;
    private final Clock clock;

    SourcePages(Sources sources, Partnership partnership, Policy policy, Vocabulary vocabulary, Clock clock) {
        this.sources = sources;
        this.partnership = partnership;
        this.policy = policy;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    static String href(UUID source) {
        return HREF + "/" + source;
    }

    SourcesPage all(Actor actor, @Nullable String notice) {
        List<List<Cell>> rows = sources.all(actor).stream()
                .map(source -> List.of(
                        Cell.link(source.name(), href(source.id())),
                        Cell.of(source.code()),
                        Cell.of(partnership.agencyName(source.owner())),
                        Cell.of(state(source))))
                .toList();
        return new SourcesPage(rows.isEmpty() ? null : new Table("Sources", HEAD, rows, true), notice);
    }

    SourcePage one(Practitioner reader, Source source, @Nullable String error, @Nullable String notice) {
        boolean open = source.ended() == null;
        boolean waits = open && source.confirmedBy() == null;
        boolean mine = source.registered().by().equals(reader.id());
        return new SourcePage(
                href(source.id()),
                source.name(),
                state(source),
                facts(source),
                waits && !mine,
                waits && mine
                        ? "You registered it. Somebody else who looks after the register confirms it; until then nobody can send for it."
                        : null,
                open
                        ? Field.of("because", "Why does nothing more come from it?")
                                .withHint("What came stays. It is read by whoever looks after the register.")
                                .withError(error)
                        : null,
                notice);
    }

    RegisterPage register(SourceForm form) {
        List<Agency> agencies = partnership.agencies();
        List<Choice> owners = Stream.concat(
                        Stream.of(Choice.of("", "Choose an agency")),
                        agencies.stream().map(agency -> Choice.of(agency.code(), agency.name())))
                .toList();
        List<Choice> duties = Stream.concat(
                        Stream.of(Choice.of("", "Nobody by a duty")),
                        policy.roles().entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(role -> Choice.of(role.getKey(), role.getValue())))
                .toList();
        return new RegisterPage(
                form.field(SourceForm.NAME, "What do people call it?", "As “Oak School’s records”."),
                form.field(
                        SourceForm.CODE,
                        "A short name that stays",
                        "Small letters, digits and hyphens. Its entries are known again by it: where its files came in before, as they were called then."),
                form.field(
                        SourceForm.OWNER, "Whose is it?", "Their words are what it holds, unless you say more below."),
                owners,
                new RegisterPage.Senders(
                        form.field(SourceForm.DUTY, "Whoever of that agency holds this duty sends for it", ""),
                        duties,
                        form.field(SourceForm.PEOPLE, "Or these people", "Their sign-in names, each on a line.")),
                new RegisterPage.Words(
                        form.field(
                                SourceForm.WORDS,
                                "Whose words may it hold beside its owner’s?",
                                "Only of a joined chronology. Of “any” the one is meant that the child was at when it happened: their school, their home."),
                        whose(agencies),
                        form.words()),
                form.field(
                        SourceForm.TYPES,
                        "Only these kinds of entry",
                        "The vocabulary’s codes, each on a line. Blank: any that its agencies write."));
    }

    private List<Choice> whose(List<Agency> agencies) {
        Map<String, List<Agency>> byKind =
                agencies.stream().collect(Collectors.groupingBy(Agency::kind, TreeMap::new, Collectors.toList()));
        var choices = new ArrayList<Choice>();
        byKind.forEach((kind, all) -> {
            if (all.size() > 1) {
                choices.add(Choice.of(SourceForm.ANY + kind, "Any: " + vocabulary.agencyName(kind)));
            }
            if (all.size() <= FEW) {
                all.forEach(agency -> choices.add(Choice.of(agency.code(), agency.name())));
            }
        });
        choices.sort(Comparator.comparing(Choice::text));
        return choices;
    }

    private List<SummaryRow> facts(Source source) {
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("Called", source.code()));
        facts.add(SummaryRow.of("Whose it is", partnership.agencyName(source.owner())));
        facts.add(SummaryRow.of(
                "Who sends for it",
                joined(source.allowed().senders().stream().map(this::sender).toList(), "Nobody")));
        facts.add(SummaryRow.of(
                "Whose words it may hold",
                joined(
                        Stream.concat(
                                        Stream.of(partnership.agencyName(source.owner())),
                                        source.allowed().words().stream().map(this::words))
                                .distinct()
                                .toList(),
                        "")));
        facts.add(SummaryRow.of(
                "Which kinds of entry",
                joined(
                        source.allowed().types().stream()
                                .map(type -> vocabulary.type(type).name())
                                .toList(),
                        "Any that its agencies write")));
        facts.add(SummaryRow.of(
                "Registered",
                who(source.registered().by()) + ", "
                        + Dates.near(source.registered().at(), clock.instant())));
        UUID confirmed = source.confirmedBy();
        facts.add(SummaryRow.of("Confirmed", confirmed == null ? "Not yet" : who(confirmed)));
        if (source.ended() != null) {
            facts.add(SummaryRow.of("Ended because", source.ended().because()));
        }
        return facts;
    }

    private String sender(Source.Sender sender) {
        UUID somebody = sender.practitioner();
        String role = sender.role();
        return somebody == null
                ? "whoever is " + (role == null ? "" : policy.roleName(role)) + " there"
                : who(somebody);
    }

    private String words(Source.Words words) {
        return words.agency().isEmpty()
                ? "any: " + vocabulary.agencyName(words.kind())
                : partnership.agencyName(words.agency());
    }

    private String who(UUID practitioner) {
        return partnership.practitioner(practitioner).map(Practitioner::name).orElse("Somebody who is not here");
    }

    private static String joined(List<String> parts, String none) {
        return parts.isEmpty() ? none : Words.list(parts);
    }

    private String state(Source source) {
        if (source.ended() != null) {
            return "Ended " + Dates.near(source.ended().at(), clock.instant());
        }
        return source.isOpen() ? "Open" : "Waits for somebody else to confirm it";
    }
}
