package org.reachable.records.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds persons by what people remember of them, misspelt or shortened. */
@Component
class PersonSearch {

    private static final Pattern APART =
            Pattern.compile("(?<=\\d)(?:st|nd|rd|th)?[\\s/.,-]+(?:of )?|(?<=\\p{L})[\\s.,-]+");

    private static final Pattern IN_ONE = Pattern.compile("(\\d\\d)(\\d\\d)(\\d{4})");

    private static final int PARTS_OF_A_DAY = 3;
    private static final int SHORTEST_MONTH = 3;
    private static final int FIGURES_OF_A_YEAR = 4;

    /**
     * How much of the likeness of the nearest a name has that is shown: what is farther is left out. Only of those whom the reader may
     * know, so that nobody is told by a gap that there is somebody nearer.
     */
    private static final double NEAR = 0.6;

    /**
     * What is shown of each person found: of those most alike, as many as are shown of whom the actor may know. Whether they
     * may is asked of one after the other until there are enough, for a name that is common is like thousands.
     */
    private static final String SHOWN = """
            , known as materialized (
              select person, called, likeness, because from (
                select * from found order by likeness desc, called, person offset 0) in_order
              where may_know_of(:actor, person)
              order by likeness desc, called, person limit :most)
            select person.id, person.reference, case when known.because = 'Name' and known.called = lower(person.reference) then 'Reference'
                else known.because end as because,
              coalesce((select name from person_name
                where person_name.person = person.id and until_date is null
                  and not exists (select from person_name later where later.replaces = person_name.id)
                order by kind <> 'SAID', kind <> 'OFFICIAL', position desc limit 1), person.reference) as name,
              born_on(person.id) as born_on
            from known join person on person.id = known.person
            where person.partnership = :partnership
              and (known.because <> 'Name' or known.likeness >= %s * (select least(1, max(likeness)) from known))
            order by known.likeness desc, name, person.id
            """.formatted(NEAR);

    private static final RowMapper<Found> FOUND = (row, _) -> new Found(
            new PersonId(row.getObject("id", UUID.class)),
            row.getString("reference"),
            row.getString("name"),
            row.getObject("born_on", LocalDate.class),
            row.getString("because"));

    private final JdbcClient sql;

    PersonSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /** Inside a transaction, because how alike is alike enough holds for one. */
    List<Found> search(Actor actor, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        sql.sql("""
                select set_config('pg_trgm.word_similarity_threshold', '0.4', true)
                """).query(String.class).single();
        return sql.sql("""
                with by_word as (
                  select person, min(called) as called, sum(likeness) / cardinality(:words::text[]) as likeness, count(*) as words,
                    bool_and(heard or likeness >= 0.6) as alike, bool_or(heard) as heard,
                    bool_or(likeness >= 0.6 and not faint) or not bool_or(faint) as near from (
                    select person, word, min(called) as called, max(likeness) as likeness, bool_or(heard) as heard,
                      bool_and(faint) as faint
                    from people_like(:words::text[]) group by person, word) best
                  group by person),
                by_name as (
                  select person, called, likeness,
                    case when alike and heard and likeness < 0.6 then 'A name that sounds like it' else 'Name' end as because
                  from by_word where words = cardinality(:words::text[]) and near
                  union all
                  -- Known by a first name alone, and looked for by a whole one.
                  select person, called, likeness, 'Only a first name is known' from by_word
                  where words = 1 and cardinality(:words::text[]) > 1 and alike and near and called !~ '[ 0-9]'
                    and not exists (select from person_name where person_name.person = by_word.person and name like '% %')),
                fits as (
                  select person, called, likeness, because from by_name
                  union all
                  select person, '', 2, 'Date of birth' from people_born_on(:bornOn::date)
                  union all
                  select person, '', 2, 'Number in another system' from people_numbered(:compact)
                  union all
                  select person, '', 1, 'Home' from unnest(:said::text[]) said, people_living_at(said)
                  union all
                  select person, '', 0.5, 'A home in a street of that name' from unnest(:called::text[]) called, people_living_at(called)
                  union all
                  select person, '', 0.4, :bySchool from people_at_school(:words_said)),
                found as (
                  select distinct on (person) person, called, likeness, because from fits order by person, likeness desc)
                """ + SHOWN)
                .params(Parameters.of(
                                "words",
                                List.of(words.strip().toLowerCase(Locale.UK).split("\\s+")))
                        .and("words_said", words.strip().replaceAll("\\s+", " "))
                        .and("bySchool", Found.BY_SCHOOL)
                        .and("said", Streets.asWritten(words))
                        .and("called", Streets.called(words))
                        .and("bornOn", date(words.strip()))
                        .and("compact", Identifier.compact(words))
                        .and("partnership", actor.partnership())
                        .and("actor", actor.code())
                        .and("most", Found.MOST)
                        .all())
                .query(FOUND)
                .list();
    }

    List<Found> duplicates(Actor actor, PersonId person) {
        return sql.sql("""
                with fits as (
                  select other.person, 2 as likeness, '' as called, case own.kind
                    when 'UPN' then 'The same unique pupil number' else 'The same NHS number' end as because
                  from person_identifier own
                    join people_numbered(own.compact) other on other.kind = own.kind
                  where own.person = :person and other.person <> :person and own.kind <> 'LOCAL'
                  union all
                  select person, likeness, called, 'The same date of birth, and a name like it'
                  from alike_and_born_with(:person)),
                found as (
                  select distinct on (person) person, called, likeness, because from fits order by person, likeness desc)
                """ + SHOWN)
                .params(Parameters.of("person", person)
                        .and("partnership", actor.partnership())
                        .and("actor", actor.code())
                        .and("most", Found.MOST)
                        .all())
                .query(FOUND)
                .list();
    }

    /**
     * A day as people write one: 14 2 2007, 14/02/2007, 14th Feb 2007, 2007-02-14, 14/2/07, 14022007; null where it is none. A short year is
     * of this century: whoever is looked for is a child.
     */
    static @Nullable LocalDate date(String words) {
        Matcher inOne = IN_ONE.matcher(words);
        String[] parts = inOne.matches()
                ? new String[] {inOne.group(1), inOne.group(2), inOne.group(3)}
                : APART.split(words.toLowerCase(Locale.UK));
        if (parts.length != PARTS_OF_A_DAY) {
            return null;
        }
        boolean yearFirst = parts[0].length() == FIGURES_OF_A_YEAR;
        String typed = yearFirst ? parts[0] : parts[2];
        String year = typed.matches("\\d\\d") ? "20" + typed : typed;
        try {
            return year.length() == FIGURES_OF_A_YEAR
                    ? LocalDate.of(
                            Integer.parseInt(year), month(parts[1]), Integer.parseInt(yearFirst ? parts[2] : parts[0]))
                    : null;
        } catch (NumberFormatException | DateTimeException noDay) {
            return null;
        }
    }

    private static int month(String typed) {
        return Stream.of(Month.values())
                .filter(month -> typed.length() >= SHORTEST_MONTH
                        && month.name().toLowerCase(Locale.UK).startsWith(typed))
                .map(Month::getValue)
                .findFirst()
                .orElseGet(() -> Integer.parseInt(typed));
    }
}
