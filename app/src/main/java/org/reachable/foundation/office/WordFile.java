package org.reachable.foundation.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.reachable.engine.words.VisibleMarks;

/** The door to Word files: headings, lines, and a word with what it says. No macros, nothing fetched, no colours that carry a meaning. */
public final class WordFile {

    /** What a browser is told that it is. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String FONT = "Arial";
    private static final int PLAIN = 11;
    private static final int[] HEADINGS = {20, 15, 12, 12};

    private final XWPFDocument file = new XWPFDocument();

    /** @param title what it is, without anybody's name: it stands in the file's properties */
    public WordFile(String title) {
        XWPFStyles styles = file.createStyles();
        styles.setSpellingLanguage("en-GB");
        for (int level = 1; level <= HEADINGS.length; level++) {
            styles.addStyle(heading(level));
        }
        var properties = file.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Reachable");
    }

    private static XWPFStyle heading(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return new XWPFStyle(style);
    }

    /** @param level 1 for the title, to 4 */
    public WordFile heading(int level, String words) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle("Heading" + level);
        run(paragraph, words, HEADINGS[level - 1], true);
        return this;
    }

    public WordFile line(String words) {
        run(file.createParagraph(), words, PLAIN, false);
        return this;
    }

    /** "Who: Grace Obi". */
    public WordFile fact(String key, String value) {
        XWPFParagraph paragraph = file.createParagraph();
        run(paragraph, key + ": ", PLAIN, true);
        run(paragraph, value, PLAIN, false);
        return this;
    }

    private static void run(XWPFParagraph paragraph, String words, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        String[] lines = VisibleMarks.in(words).split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line], line);
        }
    }

    /** The file. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (file) {
            file.write(bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The Word file cannot be made", unwritable);
        }
        return bytes.toByteArray();
    }
}
