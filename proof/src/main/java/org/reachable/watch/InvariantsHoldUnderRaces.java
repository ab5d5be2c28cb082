package org.reachable.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.Fold;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Spell;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Racing.Moved;
import org.reachable.watch.RacingForms.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many come at once: one owner, one effect, and nobody's words over somebody else's. */
public final class InvariantsHoldUnderRaces implements Promise {

    @Override
    public int number() {
        return 25;
    }

    @Override
    public String words() {
        return "One owner and one effect, whoever comes at once";
    }

    @Override
    public String topic() {
        return "races";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Served served = trial.another("races")) {
            var racing = new Racing(served, trial.random(), true);
            racing.run(trial.times(100_000, 500), trial::isOver);
            racing.settle();
            JdbcClient all = served.as("postgres");
            figures.addAll(told(trial, racing));
            figures.addAll(asks(racing, all));
            figures.addAll(entries(racing, all));
            figures.addAll(forms(racing.forms(), all));
            figures.addAll(states(served, racing, all));
            figures.add(control(served, trial));
        }
        return figures;
    }

    private static List<Figure> told(Trial trial, Racing racing) {
        return List.of(
                Figure.speed(
                        trial,
                        "things done at once by 16",
                        "%,d".formatted(racing.operations()),
                        "≥ 100,000",
                        racing.operations() >= 100_000),
                Figure.told(
                        "who came second and was told so",
                        "%,d".formatted(racing.cameSecond() + racing.forms().conflicts())),
                Figure.told("what was refused or not answered", "%,d".formatted(racing.refused())));
    }

    /** Each ask as what everybody was told adds up to. */
    private static List<Figure> asks(Racing racing, JdbcClient all) {
        List<Moved> moved = racing.moved();
        Map<String, List<Moved>> byAsk = moved.stream().collect(Collectors.groupingBy(Moved::finding));
        long overwritten = overwritten(moved, all);
        long others = byAsk.entrySet().stream()
                .filter(one -> isOthers(one.getKey(), one.getValue(), all))
                .count();
        Long entries = all.sql("""
                select count(*) from entry where type in
                  ('ask-taken-on', 'ask-answered', 'ask-not-needed', 'ask-handed-over', 'ask-accepted')
                """).query(Long.class).single();
        Long unowned = all.sql("""
                select count(*) from finding where open and owner_role <> '' and level = 'ALERT'
                  and not exists (select from ask where ask.finding = finding.id)
                """).query(Long.class).single();
        return List.of(
                Figure.none("answers over another's that were not told of it", overwritten, moved.size()),
                Figure.none("asks that are not whose they were last told to be", others, byAsk.size()),
                Figure.all("answers told as kept that are one entry each", entries, moved.size()),
                Figure.none("open alerts that nobody was asked about", unowned, byAsk.size()));
    }

    /** Two who were told "kept" over one version, or a version that nobody was told of. */
    static long overwritten(Collection<Moved> moved, JdbcClient all) {
        Set<String> versions = new HashSet<>();
        long twice = moved.stream()
                .filter(one -> !versions.add(one.finding() + " " + one.version()))
                .count();
        Map<String, Long> told = moved.stream().collect(Collectors.groupingBy(Moved::finding, Collectors.counting()));
        long uncounted = told.entrySet().stream()
                .filter(one -> all.sql("select version from ask where finding = ?")
                                .param(one.getKey())
                                .query(Long.class)
                                .single()
                        < one.getValue())
                .count();
        return twice + uncounted;
    }

    private static boolean isOthers(String finding, List<Moved> moved, JdbcClient all) {
        @Nullable
        UUID last = moved.stream()
                .filter(one -> one.to() != null)
                .max(Comparator.comparingInt(Moved::version))
                .map(Moved::to)
                .orElse(null);
        return last != null
                && !last.equals(all.sql("select practitioner from ask where finding = ?")
                        .param(finding)
                        .query(UUID.class)
                        .single());
    }

    private static List<Figure> entries(Racing racing, JdbcClient all) {
        Set<String> told = new HashSet<>(racing.written());
        Long there = all.sql("select count(distinct source_local_id) from entry where source = 'races'")
                .query(Long.class)
                .single();
        Long rows = all.sql("select count(*) from entry where source = 'races'")
                .query(Long.class)
                .single();
        long lost = told.stream()
                .filter(id -> all.sql("select count(*) from entry where source = 'races' and source_local_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single()
                        == 0)
                .count();
        return List.of(
                Figure.none(
                        "entries twice, though sent again %,d times".formatted(racing.sentAgain()), rows - there, rows),
                Figure.none("entries that were told as kept and are not", lost, told.size()));
    }

    private static List<Figure> forms(RacingForms forms, JdbcClient all) {
        List<Kept> kept = forms.kept();
        Set<String> over = new HashSet<>();
        long twice = kept.stream()
                .filter(one -> !over.add(one.form() + " " + one.over()))
                .count();
        Map<String, Kept> last = kept.stream()
                .collect(Collectors.toMap(
                        Kept::form, one -> one, (one, other) -> one.over() > other.over() ? one : other));
        long otherWords = last.values().stream().filter(one -> !holds(one, all)).count();
        Set<String> handedIn = new HashSet<>(forms.handedIn());
        long notOnce = handedIn.stream()
                .filter(form -> all.sql("select count(*) from entry where source = 'reachable' and source_local_id = ?")
                                .param(form)
                                .query(Long.class)
                                .single()
                        != 1)
                .count();
        return List.of(
                Figure.none("windows that typed over another's words untold", twice, kept.size()),
                Figure.none("forms that hold other words than were kept last", otherWords, last.size()),
                Figure.none(
                        "forms that are not one entry, handed in %,d times"
                                .formatted(forms.handedIn().size()),
                        notOnce,
                        handedIn.size()));
    }

    /** In the form while it is open, in its entry afterwards. */
    private static boolean holds(Kept kept, JdbcClient all) {
        return all.sql("""
                select exists (select from draft where id = ?::uuid and entry is null and typed ->> 'words' = ?)
                  or exists (select from entry where source = 'reachable' and source_local_id = ? and strpos(body::text, ?) > 0)
                """)
                .param(kept.form())
                .param(kept.words())
                .param(kept.form())
                .param(kept.words())
                .query(Boolean.class)
                .single();
    }

    /** What the races left, beside what one fold of the same entries makes. */
    private static List<Figure> states(Served served, Racing racing, JdbcClient all) {
        Actor watch = Actor.job("watch", served.testshire().id());
        Fold fold = served.bean(Fold.class);
        Chronology chronology = served.bean(Chronology.class);
        Transactions transactions = served.bean(Transactions.class);
        long twiceOpen = 0;
        long different = 0;
        for (PersonId child : racing.children()) {
            var log = transactions.as(watch.code(), () -> chronology.about(watch, child));
            var folded = fold.child(
                    log.child(), log.entries(), served.bean(Clock.class).instant());
            List<Spell> missing = folded.state().spells().getOrDefault("missing", List.of());
            List<String> numbers = missing.stream()
                    .filter(one -> one.closedAt() == null)
                    .map(one -> one.opener().attribute("episode"))
                    .toList();
            twiceOpen += Set.copyOf(numbers).size() == numbers.size() ? 0 : 1;
            boolean opened = !missing.isEmpty() && missing.getLast().closedAt() == null;
            Long open = all.sql(
                            "select count(*) from story_spell where person = ? and kind = 'missing' and closed_at is null")
                    .param(child.value())
                    .query(Long.class)
                    .single();
            Set<String> stored = Set.copyOf(all.sql("""
                    select finding.id from finding join finding_child on finding_child.finding = finding.id
                    where finding_child.person = ? and finding.open and finding.subject = ?
                    """)
                    .param(child.value())
                    .param(log.child())
                    .query(String.class)
                    .list());
            Set<String> found = folded.findings().stream()
                    .filter(Finding::open)
                    .map(Finding::id)
                    .collect(Collectors.toSet());
            different += open == (opened ? 1 : 0) && stored.equals(found) ? 0 : 1;
        }
        long children = racing.children().size();
        return List.of(
                Figure.none("children missing twice at once in one episode", twiceOpen, children),
                Figure.none("children whose state is not that of one fold", different, children));
    }

    /** The same where the database no longer counts versions: where nothing is found then, the proof proves nothing. */
    private static Figure control(Served served, Trial trial) throws Exception {
        change(served, """
                create function forget_version() returns trigger language plpgsql as
                  $$ begin new.version := old.version; return new; end $$;
                create trigger z_control before update on ask for each row execute function forget_version();
                """);
        try {
            var racing = new Racing(served, trial.random(), false);
            racing.run(trial.times(2_000, 300), () -> false);
            long found = overwritten(racing.moved(), served.as("postgres"));
            return Figure.fact(
                    "control that must fail: versions that do not rise",
                    "%,d overwritten in %,d".formatted(found, racing.moved().size()),
                    "> 0",
                    found > 0);
        } finally {
            change(served, "drop trigger z_control on ask; drop function forget_version();");
        }
    }

    private static void change(Served served, String statements) throws SQLException {
        try (Connection owner = java.sql.DriverManager.getConnection(served.url(), "postgres", "");
                var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }
}
