package org.reachable.platform.operations;

import java.util.stream.Stream;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./reachable serve}, and what the image does: the application for real. Never with a database of its own, never
 * with invented people, and its tables are another command's to make.
 */
public final class Serving {

    private static final String URL = "spring.datasource.url";

    private Serving() {}

    public static void run(Class<?> application, String... arguments) {
        start(application, arguments);
    }

    static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
        return new SpringApplicationBuilder(application)
                .profiles("serve")
                .initializers(Serving::needsADatabase)
                .run(Stream.concat(
                                Stream.of("--reachable.demonstration=false", "--spring.flyway.enabled=false"),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static void needsADatabase(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().getProperty(URL, "").startsWith("jdbc:postgresql:")) {
            throw new CannotStart(
                    "No PostgreSQL is named.",
                    "Set SPRING_DATASOURCE_URL to jdbc:postgresql://HOST:5432/NAME, and SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
    }
}
