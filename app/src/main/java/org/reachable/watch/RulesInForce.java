package org.reachable.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.reachable.foundation.kernel.Sha256;
import org.reachable.foundation.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules under which stories are folded, and the days by which they count. Whoever starts last puts its own in force and every story is folded again; an
 * instance that still has others folds nothing more, so that two releases side by side do not undo each other's work.
 */
@Component
class RulesInForce implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(RulesInForce.class);

    private final JdbcClient sql;
    private final StoryStore stories;
    private final Transactions transactions;
    private final String ours;

    RulesInForce(
            JdbcClient sql,
            StoryStore stories,
            Transactions transactions,
            @Value("classpath*:policy/**/*.yaml") Resource[] rules,
            @Value("classpath*:policy/calendars/*.csv") Resource[] holidays,
            @Value("${reachable.school-calendar}") Resource school) {
        this.sql = sql;
        this.stories = stories;
        this.transactions = transactions;
        this.ours = fingerprint(rules, holidays, school);
    }

    @Override
    public void afterPropertiesSet() {
        String inForce = inForce();
        if (!ours.equals(inForce)) {
            transactions.as("job:watch", () -> {
                sql.sql("insert into rules_in_force (fingerprint) values (:ours)")
                        .param("ours", ours)
                        .update();
            });
            if (!inForce.isEmpty()) {
                log.info(
                        "The rules, or the days they count by, are others than before: every child's story is folded again in the background.");
                Refold.markAll(stories);
            }
        }
    }

    boolean areOurs() {
        return ours.equals(inForce());
    }

    private String inForce() {
        return sql.sql("select fingerprint from rules_in_force order by position desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** A day more or less without school moves every clock of school days: a calendar is as much in force as a rule. */
    static String fingerprint(Resource[] rules, Resource[] holidays, Resource school) {
        MessageDigest digest = Sha256.begun();
        Stream.of(inOrder(rules), inOrder(holidays), Stream.of(school))
                .flatMap(each -> each)
                .map(RulesInForce::bytes)
                .forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Stream<Resource> inOrder(Resource[] files) {
        return Arrays.stream(files).sorted(Comparator.comparing(Resource::getDescription));
    }

    private static byte[] bytes(Resource rules) {
        try {
            return rules.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules in " + rules.getDescription() + " cannot be read", unreadable);
        }
    }
}
