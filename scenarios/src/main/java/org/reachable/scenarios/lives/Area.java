package org.reachable.scenarios.lives;

import java.util.List;

/**
 * A town and its villages, where some 5,000 children live whatever the size of the county: so a place is as busy in a
 * small county as in a large one.
 *
 * @param number from 0
 * @param town its name
 * @param names of the county
 */
record Area(int number, String town, Names names) {
    static final int CHILDREN = 5_000;

    private static final int SOCIAL_WORKERS = 14;
    /** About 33 children of 5,000 are in care, one or two in most foster homes. */
    private static final int FOSTER_HOMES = 24;

    private static final int STARTS_SCHOOL = 4;
    private static final int STARTS_SECONDARY = 11;
    private static final int STARTS_COLLEGE = 16;

    static Area of(int child, Names names) {
        int number = child / CHILDREN;
        List<String> towns = names.towns();
        String town = towns.get(number % towns.size());
        return new Area(number, number < towns.size() ? town : town + " " + (number / towns.size() + 1), names);
    }

    /** Somewhere public, with its token. */
    String place(Dice dice) {
        int which = dice.between(0, names.places().size() - 1);
        return names.places().get(which) + " [LOC:A" + number + "-" + which + "], " + town;
    }

    String fosterHome(Dice dice) {
        return "foster home [ADDR:F" + number + "-" + dice.between(1, FOSTER_HOMES) + "]";
    }

    String socialWorker(Dice dice) {
        return "[PRO:SW" + number + "-" + dice.between(1, SOCIAL_WORKERS) + "]";
    }

    /** The school for an age; brothers and sisters of one household go to the same. */
    String school(int age, int household) {
        if (age < STARTS_SCHOOL) {
            return "";
        }
        if (age >= STARTS_COLLEGE) {
            return town + " College";
        }
        List<String> kind = age < STARTS_SECONDARY ? names.primarySchools() : names.secondarySchools();
        String name = kind.get(household % kind.size());
        return age < STARTS_SECONDARY ? name + " Primary School, " + town : town + " " + name;
    }

    /** Another school for that age than the household's own. */
    String otherSchool(int age, int household, Dice dice) {
        return school(age, household + dice.between(1, 2));
    }
}
