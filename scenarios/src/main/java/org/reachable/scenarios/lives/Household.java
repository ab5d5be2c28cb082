package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The children of one home. They share a name, an address and much of how hard life is; what police are called to there
 * is known for each of them.
 *
 * @param number from 0
 * @param familyName of all its children
 * @param ethnicity of all its children
 * @param troubles a multiplier of mean one
 * @param calls when police were called to the home, in order
 */
record Household(int number, String familyName, String ethnicity, double troubles, List<LocalDateTime> calls) {
    /** Of twenty households with children, nine have one, eight two, three three (ONS, families and households, 2024). */
    private static final int[] HOUSEHOLD_OF = {
        0, 1, 1, 2, 3, 3, 4, 5, 5, 5, 6, 7, 7, 8, 9, 9, 10, 11, 11, 12, 12, 12, 13, 14, 14, 15, 16, 16, 17, 18, 18, 19,
        19, 19
    };

    private static final int HOUSEHOLDS = Arrays.stream(HOUSEHOLD_OF).max().orElseThrow() + 1;

    static Household of(int child, Setting setting) {
        int number = child / HOUSEHOLD_OF.length * HOUSEHOLDS + HOUSEHOLD_OF[child % HOUSEHOLD_OF.length];
        var dice = setting.dice(number, "household");
        double troubles = dice.gamma(setting.volumes().of("household-evenness"));
        return new Household(
                number,
                dice.pick(setting.names().families()),
                ethnicity(setting.volumes(), dice),
                troubles,
                calls(setting, troubles, dice));
    }

    private static String ethnicity(Volumes volumes, Dice dice) {
        double drawn = dice.between(0.0, 1.0);
        for (String group : List.of("asian", "black", "mixed", "other")) {
            drawn -= volumes.of(group.equals("other") ? "other-ethnicity" : group);
            if (drawn < 0) {
                return group;
            }
        }
        return "white";
    }

    private static List<LocalDateTime> calls(Setting setting, double troubles, Dice dice) {
        LocalDateTime from = setting.historyFrom().atStartOfDay();
        LocalDateTime to = setting.period().to().atStartOfDay();
        int many = dice.count(setting.volumes().forOne("calls-to-the-home") * troubles * Moments.years(from, to));
        return new ArrayList<>(IntStream.range(0, many)
                .mapToObj(_ -> Moments.between(from, to, 0, 23, dice))
                .sorted()
                .toList());
    }

    /** The address, with its token. */
    String home() {
        return "home [ADDR:H" + number + "]";
    }
}
