package org.reachable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Tests hand in what agencies' systems would send, under names that they make up. Such a source is registered and confirmed as
 * it is used first, for the agencies whose words come, with whoever sends. One that a test registered itself stays as it is, and
 * nothing is done for what is called {@code unregistered…}: how the wall answers to those is what it is there for.
 */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
final class SourcesOfTests implements InitializingBean {

    private static final String NAME = "Made up by a test";

    private final JdbcConnectionDetails database;

    SourcesOfTests(JdbcConnectionDetails database, Testshire setUpFirst) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        JdbcClient superuser = JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
        superuser.sql("create schema if not exists testing").update();
        superuser.sql("grant usage on schema testing to public").update();
        superuser.sql("""
            create or replace function testing.registers() returns trigger
              language plpgsql security definer set search_path = public, pg_temp as $$
            declare
              whose source;
            begin
              if new.source = 'reachable' or starts_with(new.source, 'unregistered') or new.source ~ '[/;]'
                  or exists (select from source where code = new.source and name <> '%1$s') then
                return new;
              end if;
              select * into whose from source
                where partnership = new.partnership and code = new.source and ended_at is null;
              if whose.id is null then
                insert into source (id, partnership, code, name, owner, registered_by, confirmed_by, confirmed_at)
                  select gen_random_uuid(), new.partnership, new.source, '%1$s', ayo.agency, ayo.id, chidi.id, partnership_now()
                  from practitioner ayo, practitioner chidi where ayo.sign_in_name = 'ayo' and chidi.sign_in_name = 'chidi'
                  returning * into whose;
              end if;
              insert into source_words (source, kind, agency)
                select whose.id, kind, id from agency where partnership = new.partnership and code = new.agency
                union all select whose.id, new.agency, null
                  where not exists (select from agency where partnership = new.partnership and code = new.agency)
                on conflict do nothing;
              insert into source_vouched (source, agency, actor)
                select whose.id, id, 'job:test' from agency where partnership = new.partnership and code = new.agency
                on conflict do nothing;
              insert into source_sender (source, practitioner) select whose.id, id from practitioner where id::text = acting()
                on conflict do nothing;
              return new;
            end
            $$
            """.formatted(NAME)).update();
        superuser.sql("""
            create or replace trigger a_made_up_source before insert on entry
              for each row execute function testing.registers()
            """).update();
    }
}
