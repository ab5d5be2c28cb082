package org.reachable;

import java.util.Arrays;
import org.reachable.access.AccessPolicyMigration;
import org.reachable.platform.operations.Migration;
import org.reachable.platform.operations.Serving;
import org.reachable.watch.Refold;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * Starts the web application, or does one command and ends. The application has no user of Spring's making: nobody signs
 * in with a generated password.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class ReachableApplication {

    public static void main(String[] arguments) throws InterruptedException {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "serve" -> Serving.run(ReachableApplication.class, rest(arguments));
            case "migrate" -> Migration.run(AccessPolicyMigration.class, rest(arguments));
            case "refold" -> Refold.run(rest(arguments));
            default -> SpringApplication.run(ReachableApplication.class, arguments);
        }
    }

    private static String[] rest(String[] arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }
}
