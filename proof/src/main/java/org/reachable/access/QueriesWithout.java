package org.reachable.access;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Between an application and its database: it hears which queries ask who may see what, and lets one of them not ask. It asks all
 * the same, and takes any answer for yes.
 */
final class QueriesWithout implements BeanPostProcessor {

    private static final Pattern ASKS = Pattern.compile(
            "\\b(may_\\w+|is_tightened|was_tightened|is_close|is_let_in|is_shown|was_told|answers_as|answers_who_looked"
                    + "|oversees_openings|keeps_packs)\\(");

    private final Set<Asked> heard = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Asked without;

    /**
     * One place where queries ask: a line of the application's SQL, as often as it stands in a query.
     *
     * @param before what stands before it in its line, and the lines that tell it from others that ask the same
     * @param asks what it asks
     */
    record Asked(String before, String asks) {

        private static final int LINES = 4;

        static Asked in(String query, int from, int to) {
            int begins = from;
            for (int line = 0; line < LINES && begins >= 0; line++) {
                begins = query.lastIndexOf('\n', begins - 1);
            }
            return new Asked(query.substring(Math.max(begins, 0), from), query.substring(from, to));
        }

        String words() {
            return (before + asks).strip().replaceAll("\\s+", " ");
        }

        /** The same, taking any answer for the one that lets more through. */
        String taken() {
            boolean isNegated = before.stripTrailing().endsWith(" not");
            return (isNegated ? "(false and " : "(true or ") + asks + ")";
        }
    }

    /** From now on; nothing is left out where it is null. */
    void leaveOut(@Nullable Asked one) {
        without = one;
    }

    /** What was asked since this was last called. */
    Set<Asked> heard() {
        Set<Asked> all = new LinkedHashSet<>(heard);
        heard.clear();
        return all;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DelegatingDataSource source
                ? new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return heard(source.getConnection());
                    }
                }
                : bean;
    }

    private Connection heard(Connection connection) {
        InvocationHandler hears = (_, method, arguments) -> {
            if (method.getName().equals("prepareStatement") && arguments[0] instanceof String query) {
                arguments[0] = hear(query);
            }
            return asItIs(connection, method, arguments);
        };
        return (Connection)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, hears);
    }

    private static @Nullable Object asItIs(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private String hear(String query) {
        var left = new StringBuilder();
        int done = 0;
        Matcher asks = ASKS.matcher(query);
        while (asks.find()) {
            int end = closing(query, asks.end());
            var asked = Asked.in(query, asks.start(), end);
            heard.add(asked);
            if (asked.equals(without)) {
                left.append(query, done, asks.start()).append(asked.taken());
                done = end;
            }
        }
        return left.append(query, done, query.length()).toString();
    }

    /** Behind the parenthesis that closes the one that was opened just before. */
    private static int closing(String query, int from) {
        int open = 1;
        int at = from;
        while (open > 0) {
            open += switch (query.charAt(at++)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
        }
        return at;
    }
}
