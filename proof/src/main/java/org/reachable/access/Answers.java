package org.reachable.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.access.Onlookers.Onlooker;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.proof.Served;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every onlooker is told, sees and may write while all conditions stand, and whether one of them now is told, sees or
 * may write something else. Whoever noticed something last is asked first the next time.
 */
final class Answers {

    private final Served served;
    private final List<Onlooker> onlookers;
    private final Map<Onlooker, Before> before = new HashMap<>();
    private final String told;
    private final List<String> reading;
    private final List<String> writing;

    /** Of one onlooker: what they were told, which rows they saw and what came of each try to write, by table; and what they try. */
    private record Before(String told, Map<String, String> saw, Map<String, String> wrote, Map<String, String> tries) {}

    /**
     * @param told what they are told: expressions of SQL, of {@code :who} and {@code :child}
     * @param reading tables of which some see only some rows
     * @param writing tables to which some may write only some rows
     */
    Answers(Served served, List<Onlooker> onlookers, String told, List<String> reading, List<String> writing) {
        this.served = served;
        this.onlookers = new ArrayList<>(onlookers);
        this.told = told;
        this.reading = reading;
        this.writing = writing;
        Tries.of(served, onlookers, writing).forEach((onlooker, tries) -> {
            before.put(
                    onlooker,
                    new Before(
                            told(onlooker),
                            byTable(reading, sees(onlooker, reading)),
                            byTable(writing, writes(onlooker, tries, writing)),
                            tries));
        });
    }

    /** Whether somebody is told something else, or sees or may write other rows of anything; of these tables first. */
    boolean areOthers(List<String> first) {
        return isNoticed((onlooker, was) -> !told(onlooker).equals(was.told()))
                || first.stream().anyMatch(table -> reading.contains(table) && seesOthers(List.of(table)))
                || first.stream().anyMatch(table -> writing.contains(table) && writesOthers(List.of(table)))
                || seesOthers(reading)
                || writesOthers(writing);
    }

    private boolean seesOthers(List<String> tables) {
        return isNoticed(
                (onlooker, was) -> !byTable(tables, sees(onlooker, tables)).equals(of(tables, was.saw())));
    }

    private boolean writesOthers(List<String> tables) {
        return isNoticed((onlooker, was) ->
                !byTable(tables, writes(onlooker, was.tries(), tables)).equals(of(tables, was.wrote())));
    }

    private boolean isNoticed(BiFunction<Onlooker, Before, Boolean> isOther) {
        for (Onlooker onlooker : onlookers) {
            if (isOther.apply(onlooker, before.get(onlooker))) {
                onlookers.remove(onlooker);
                onlookers.addFirst(onlooker);
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> of(List<String> tables, Map<String, String> answers) {
        return tables.stream().collect(Collectors.toMap(table -> table, answers::get));
    }

    /** Answers to one question about each table; where it could not be asked, that it could not. */
    private static Map<String, String> byTable(List<String> tables, String answers) {
        List<String> all = Arrays.asList(answers.split(",", -1));
        Map<String, String> result = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            result.put(tables.get(i), i < all.size() ? all.get(i) : answers);
        }
        return result;
    }

    /** What every function says of them and their child. */
    private String told(Onlooker onlooker) {
        return as(
                onlooker,
                sql -> sql.sql("select concat_ws(' ', %s)".formatted(told))
                        .param("who", onlooker.who())
                        .param("child", onlooker.child().value())
                        .query(String.class)
                        .single());
    }

    /** Which rows of tables they see. */
    private String sees(Onlooker onlooker, List<String> tables) {
        return as(
                onlooker,
                sql -> sql.sql(tables.stream()
                                .map(
                                        "(select count(*) || '/' || coalesce(sum(hashtext(ctid::text)), 0) from %s)"
                                                ::formatted)
                                .collect(Collectors.joining(", ", "select concat_ws(',', ", ")")))
                        .query(String.class)
                        .single());
    }

    /** What comes of each try to write. */
    private String writes(Onlooker onlooker, Map<String, String> tries, List<String> tables) {
        return as(onlooker, sql -> {
            sql.sql("select set_config('proof.tries', ?, true)")
                    .param(tables.stream().map(tries::get).collect(Collectors.joining(",", "[", "]")))
                    .query(String.class)
                    .single();
            sql.sql(Tries.ALL).update();
            return sql.sql("select current_setting('proof.came')")
                    .query(String.class)
                    .single();
        });
    }

    private String as(Onlooker onlooker, Function<JdbcClient, String> question) {
        return served.bean(Transactions.class).as(onlooker.who(), () -> {
            JdbcClient application = served.bean(JdbcClient.class);
            application
                    .sql("select set_config('reachable.as_seen', ?, true)")
                    .param(onlooker.as())
                    .query(String.class)
                    .single();
            try {
                return question.apply(application);
            } catch (DataAccessException refused) {
                return "refused: " + refused.getMostSpecificCause().getMessage();
            }
        });
    }
}
