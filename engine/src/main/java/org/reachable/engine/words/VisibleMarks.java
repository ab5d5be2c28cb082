package org.reachable.engine.words;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Makes visible what is in words and cannot be seen: characters that turn the direction of what follows, so that a line
 * reads as something else than it says, characters of no width, so that two names look alike, and what no document of XML may hold, so
 * that no paper fails for one sign. Each is shown as its number, {@code ‹U+202E›}; the line break within a paragraph that a word processor
 * pastes is a line break. It is asked where words are shown; what is kept stays as it was written.
 *
 * <p>The two joiners stay between letters of scripts that cannot be written without them, and one of them within an emoji.
 */
public final class VisibleMarks {

    /** No character from the blank to this one is hidden. */
    private static final int FIRST = 0x034F;

    private static final int VERTICAL_TAB = 0x0B;
    private static final int FORM_FEED = 0x0C;

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int MALAYALAM_VIRAMA = 0x0D4D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE007F;

    private static final Set<UnicodeScript> NEED_JOINERS = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MANDAIC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER);

    private VisibleMarks() {}

    /** The words, with each such character shown. */
    public static String in(String words) {
        if (!hasAnyThatMayBe(words)) {
            return words;
        }
        var shown = new StringBuilder(words.length() + 16);
        int before = 0;
        boolean flag = false;
        for (int at = 0; at < words.length(); ) {
            int one = words.codePointAt(at);
            at += Character.charCount(one);
            int after = at < words.length() ? words.codePointAt(at) : 0;
            flag = one == BLACK_FLAG || flag && isTag(one);
            if (one == VERTICAL_TAB || one == FORM_FEED) {
                shown.append('\n');
            } else if (isUnfitForXml(one) || isHidden(one) && !isNeeded(one, before, after) && !(flag && isTag(one))) {
                shown.append("‹U+%04X›".formatted(one));
            } else {
                shown.appendCodePoint(one);
            }
            before = one;
        }
        return shown.toString();
    }

    /** Whatever a page shows is looked through here, and hardly any of it has one: half of a surrogate pair may be of one. */
    private static boolean hasAnyThatMayBe(String words) {
        for (int at = 0; at < words.length(); at++) {
            char unit = words.charAt(at);
            if (unit < ' ' && isUnfitForXml(unit)
                    || unit >= FIRST && (isHidden(unit) || Character.isSurrogate(unit) || unit >= 0xFFFE)) {
                return true;
            }
        }
        return false;
    }

    /** What XML 1.0 does not have: most control characters, half of a pair, and two that are no characters. */
    private static boolean isUnfitForXml(int one) {
        return one < ' ' && one != '\t' && one != '\n' && one != '\r'
                || one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE
                || one == 0xFFFE
                || one == 0xFFFF;
    }

    private static boolean isHidden(int one) {
        return switch (one) {
            case 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x3164, 0xFEFF, 0xFFA0 -> true;
            default ->
                one >= 0x200B && one <= 0x200F
                        || one >= 0x202A && one <= 0x202E
                        || one >= 0x2060 && one <= 0x206F
                        || isTag(one);
        };
    }

    private static boolean isTag(int one) {
        return one >= FIRST_TAG && one <= LAST_TAG;
    }

    private static boolean isNeeded(int one, int before, int after) {
        if (one == JOINER && Character.isEmoji(after)) {
            return Character.isEmoji(before) || before == 0xFE0F || Character.isEmojiModifier(before);
        }
        if (one == JOINER && before == MALAYALAM_VIRAMA) {
            return true; // a final letter of names, as it was written before it had a number of its own
        }
        return (one == JOINER || one == NON_JOINER) && needsJoiners(before) && needsJoiners(after);
    }

    private static boolean needsJoiners(int letter) {
        boolean ofAWord = Character.isLetter(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
        return ofAWord && NEED_JOINERS.contains(UnicodeScript.of(letter));
    }
}
