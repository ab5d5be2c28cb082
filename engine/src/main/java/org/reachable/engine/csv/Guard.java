package org.reachable.engine.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running somebody's words. A cell that begins like a formula is written with an apostrophe
 * before it; one that already begins so gets another, so that taking the guard off gives back exactly what was there.
 */
public final class Guard {

    /** The wide forms are run as well, where a spreadsheet is set to a language that writes them. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*\\s*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private Guard() {}

    /** The cell as it is safe to open. */
    public static String on(String cell) {
        return LIKE_A_FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #on}. */
    public static String off(String cell) {
        return cell.startsWith("'") && LIKE_A_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
