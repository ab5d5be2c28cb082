package org.reachable.scenarios.lives;

import java.time.LocalDate;

/**
 * An invented child.
 *
 * @param reference how entries name the child
 * @param givenName drawn by sex alone
 * @param familyName the household's
 * @param dateOfBirth when born
 * @param sex as registered: female or male
 * @param ethnicity the group of the 2021 census; nothing else depends on it
 * @param school the school for the child's age on the last day told
 * @param pronouns as the child says
 */
public record Child(
        String reference,
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        String sex,
        String ethnicity,
        String school,
        String pronouns) {
    static final int GROWN_UP = 18;

    LocalDate birthday(int age) {
        return dateOfBirth.plusYears(age);
    }

    boolean isBoy() {
        return sex.equals("male");
    }
}
