package org.reachable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the web application. It has no user of Spring's making: nobody signs in with a generated password. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class ReachableApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ReachableApplication.class, arguments);
    }
}
