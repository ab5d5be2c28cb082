package org.reachable.governance.accounts;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reachable.platform.partnership.Accounts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords to be handed over once and changed at the first sign-in: drawn, never chosen. */
@Component
class FirstPasswords {

    /** Nothing that is read for something else when somebody reads it out. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int OF_EACH = 4;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder passwords;
    private final Accounts accounts;

    FirstPasswords(PasswordEncoder passwords, Accounts accounts) {
        this.passwords = passwords;
        this.accounts = accounts;
    }

    /** As it is told, once; only what is made of it is kept. */
    String give(String signInName) {
        String drawn = IntStream.range(0, GROUPS)
                .mapToObj(_ -> random.ints(OF_EACH, 0, LETTERS.length())
                        .mapToObj(place -> LETTERS.substring(place, place + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
        accounts.giveFirstPassword(signInName, Objects.requireNonNull(passwords.encode(drawn)));
        return drawn;
    }

    /** Some figures that no other name ends with. */
    int figures() {
        return random.nextInt(1000, 10_000);
    }
}
