package org.reachable.watch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.SchoolCalendar;
import org.reachable.engine.policy.Policy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The engine as this application runs it: the policy in force, and the partnership's school calendar. */
@Configuration
@EnableScheduling
class EngineConfiguration {

    @Bean
    Calendars calendars(@Value("${reachable.school-calendar}") Resource school) {
        try (Reader text = new InputStreamReader(school.getInputStream(), StandardCharsets.UTF_8)) {
            return Calendars.englandAndWales().withSchool(SchoolCalendar.read(text, school.getDescription()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The school calendar " + school + " cannot be read", unreadable);
        }
    }

    @Bean
    Fold fold(Policy policy, Calendars calendars) {
        return new Fold(policy, calendars);
    }
}
