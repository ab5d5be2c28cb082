package org.reachable.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reachable.engine.figure.FigureKind;
import org.reachable.engine.figure.FigureKind.By;
import org.reachable.engine.figure.FigureKind.Ended;
import org.reachable.engine.figure.FigureKind.Line;
import org.reachable.engine.figure.FigureKind.Split;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.platform.partnership.Partnership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door to what figures count of a month, as it was known at its end. Nobody but a job counts anything: what comes of it is exact, of all
 * children, and is for nobody to read until it is rounded.
 */
@Component
public class FigureCounts {

    /** The group of those of whom the record does not say. */
    public static final String NOT_KNOWN = "";

    /** The group of what is about several children at once. */
    public static final String SEVERAL = "several";

    /** Of how old children are, by the first year of each band but the first. */
    public static final List<String> AGES = List.of("0-9", "10-12", "13-15", "16-17", "18");

    public static final String YES = "yes";
    public static final String NO = "no";

    private final JdbcClient sql;
    private final Partnership partnership;

    FigureCounts(JdbcClient sql, Partnership partnership) {
        this.sql = sql;
        this.partnership = partnership;
    }

    /** What is counted from one instant to before another, as it was known at the later one. */
    public List<Counted> counted(FigureKind kind, Instant from, Instant until) {
        List<Split> splits = kind.splits();
        String groups = IntStream.range(0, splits.size())
                .mapToObj(at -> ", coalesce(case when several then 'several' else (%s) end, '') as split_%d"
                        .formatted(group(splits.get(at).by(), at), at))
                .collect(Collectors.joining());
        var parameters = Parameters.of("partnership", partnership.id().orElse(null))
                .and("from", from)
                .and("until", until)
                .and("of", kind.counts().of())
                .and("every", kind.counts().of().isEmpty())
                .and("by", kind.counts().by())
                .and("once", kind.counts().once())
                .and("lines", kind.lines().stream().map(Line::code).toList());
        IntStream.range(0, splits.size())
                .forEach(at -> parameters.and("spell_" + at, splits.get(at).spell()));
        return sql.sql("""
                with counted as materialized (%s)
                select line%s, count(*) as number from counted group by %s
                """.formatted(
                                source(kind),
                                groups,
                                IntStream.rangeClosed(1, 1 + splits.size())
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(", "))))
                .params(parameters.all())
                .query((row, _) -> {
                    List<String> of = new ArrayList<>();
                    for (int at = 0; at < splits.size(); at++) {
                        of.add(row.getString("split_" + at));
                    }
                    return new Counted(row.getString("line"), List.copyOf(of), row.getInt("number"));
                })
                .list();
    }

    /** The areas, or the schools, that children are said to belong to: each is a group, however few of its children are counted. */
    public List<String> places(By by) {
        return sql.sql("select distinct scope_of from belonging where scope = :scope order by scope_of")
                .params(Parameters.of("scope", by).all())
                .query(String.class)
                .list();
    }

    private static String source(FigureKind kind) {
        return switch (kind.counts().what()) {
            case SPELLS -> """
                select distinct state.person, state.began, false as several, '%s' as line, '' as agency
                from story_state state
                where state.partnership = :partnership and state.code = any (:of::text[])
                  and state.began >= :from and state.began < :until
                  and state.known_from <= :until and (state.known_to is null or state.known_to > :until) and acting() like 'job:%%'
                """.formatted(FigureKind.ONE_LINE);
            case FINDINGS ->
                """
                select about.person, about.number > 1 as several, coalesce(agency.code, '') as agency,
                  case when finding.open or finding.over_at > :until then '%s'
                    when coalesce(finding.told #>> '{steps,-1,closing,so}', '') <> '' then '%s'
                    when finding.told #>> '{steps,-1,closing,how}' in ('ANSWERED', 'IN_TIME_KNOWN_LATER') then '%s'
                    when finding.told #>> '{steps,-1,closing,how}' = 'ANSWERED_LATE' then '%s'
                    when finding.told #>> '{steps,-1,closing,how}' = 'PASSED' then '%s'
                    else '%s' end as line
                from finding
                  join lateral (
                    select min(child.person::text)::uuid as person, count(*) as number from finding_child child
                    where child.partnership = finding.partnership and child.finding = finding.id) about on about.number > 0
                  left join ask on ask.partnership = finding.partnership and ask.finding = finding.id
                  left join practitioner on practitioner.id = ask.practitioner
                  left join agency on agency.id = practitioner.agency
                where finding.partnership = :partnership and finding.raised_at <= :until and acting() like 'job:%%'
                  and case when :every then finding.respond_by is not null else finding.rule = any (:of::text[]) end
                  and coalesce(finding.respond_by, finding.raised_at) >= :from
                  and coalesce(finding.respond_by, finding.raised_at) < :until
                """.formatted(
                                Ended.NOT_DONE.code(),
                                Ended.NO_LONGER.code(),
                                Ended.IN_TIME.code(),
                                Ended.LATE.code(),
                                Ended.NOT_DONE.code(),
                                Ended.NO_LONGER.code());
            case ENTRIES -> entries(!kind.counts().once().isEmpty());
        };
    }

    /** Entries as they stood; of several that tell of one thing the first is counted, by what was said of it last. */
    private static String entries(boolean isOnce) {
        return """
                select entry.subject as person, false as several, entry.agency,
                  case when :by = '' then '%s' when said.line = any (:lines::text[]) then said.line else '%s' end as line
                from entry join subject on subject.id = entry.subject and subject.kind = 'child'
                  cross join lateral (select said.body -> 'attributes' ->> :by as line from %s) said
                where entry.partnership = :partnership and entry.type = any (:of::text[]) and acting() like 'job:%%'
                  and entry.occurred_at >= :from and entry.occurred_at < :until and entry.recorded_at <= :until
                  and was_last_word(entry, :until)%s
                """.formatted(
                FigureKind.ONE_LINE,
                FigureKind.BLANK,
                isOnce ? OF_ONE_THING + "order by said.log_position desc limit 1" : "(select entry.body) said",
                isOnce
                        ? " and not exists (select from " + OF_ONE_THING + "and said.log_position < entry.log_position)"
                        : "");
    }

    private static final String OF_ONE_THING = """
            entry said
            where said.subject = entry.subject and said.type = any (:of::text[]) and said.recorded_at <= :until
              and (said.id = entry.id or said.body -> 'attributes' ->> :once = entry.body -> 'attributes' ->> :once)
              and was_last_word(said, :until)
            """;

    /** Of which group somebody is, in SQL; null where the record does not say. */
    private static String group(By by, int at) {
        return switch (by) {
            case AGE -> """
                select case width_bucket(extract(year from age(:until::timestamptz, born_on))::int, array[10, 13, 16, 18])
                  when 0 then '0-9' when 1 then '10-12' when 2 then '13-15' when 3 then '16-17' else '18' end
                from person_description described where described.person = counted.person and born_on is not null and acting() like 'job:%'
                order by described.position desc limit 1
                """;
            case AREA, SCHOOL -> """
                select min(scope_of) from belonging
                where belonging.child = counted.person and belonging.scope = '%s' and belonging.from_time <= :until
                  and (belonging.until_time is null or belonging.until_time > :until)
                """.formatted(by.name());
            case AGENCY -> "nullif(counted.agency, '')";
            case STATE -> """
                select case when exists (
                  select from story_state state where state.person = counted.person and state.code = :spell_%d
                    and state.known_from <= :until and (state.known_to is null or state.known_to > :until)
                    and state.began <= :until and (state.ended is null or state.ended > :until) and acting() like 'job:%%') then '%s' else '%s' end
                """.formatted(at, YES, NO);
        };
    }
}
