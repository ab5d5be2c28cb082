package org.reachable.work.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What a Word file is made of, read as Word reads it: the parts by the directory at its end, and what they say as XML. A letter can be
 * written in many ways that mean the same.
 */
final class WordParts {

    /** What a Word file says of its parts. */
    private static final String PARTS = "[content_types].xml";

    /** Parts that say what the document is tied to; one that is elsewhere, but for a link to press, is fetched by whoever opens it. */
    private static final String TIES = ".rels";

    /** How long either may be: of a real one it is some tens of thousands of letters. What is not read to its end is refused. */
    private static final long LONGEST = 2_000_000;

    private static final int MOST_PARTS = 5_000;

    /** What a Word file may be once it is unpacked: of a real one of the largest that is taken it is some times that. */
    private static final long MOST_INFLATED = 150_000_000;

    private static final int BUFFER = 1 << 16;

    private static final Pattern RUN = Pattern.compile("macroEnabled|vbaProject|oleObject", Pattern.CASE_INSENSITIVE);

    /** An address that leaves the file, whatever is said beside it. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\).*", Pattern.DOTALL);

    private static final String A_DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private WordParts() {}

    /** Right where an archive is a Word file, and none that holds macros or controls, or fetches anything from elsewhere when it is opened. */
    static Looked at(byte[] content) {
        try {
            Map<String, Long> stream = new HashMap<>();
            Looked unpacked = unpack(content, stream);
            return unpacked == Looked.RIGHT ? read(content, stream) : unpacked;
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            return Looked.WRONG;
        }
    }

    /** Whether it becomes no more than a letter may; and of each part, one after the other, what it holds, as a number. */
    private static Looked unpack(byte[] content, Map<String, Long> stream) throws IOException {
        long left = MOST_INFLATED;
        byte[] some = new byte[BUFFER];
        int seen = 0;
        boolean twice = false;
        try (var parts = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                for (int more = parts.read(some); more >= 0 && left >= 0; more = parts.read(some)) {
                    left -= more;
                }
                if (++seen > MOST_PARTS || left < 0) {
                    return Looked.SWELLS;
                }
                twice |= stream.put(called(part.getName()), part.getCrc()) != null;
            }
        }
        return twice ? Looked.WRONG : Looked.RIGHT;
    }

    /** By the directory. Where it names other parts than stand there, one after the other, two programs read two letters. */
    private static Looked read(byte[] content, Map<String, Long> stream) throws IOException, XMLStreamException {
        Set<String> seen = new HashSet<>();
        boolean isOne = false;
        try (var parts = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                String name = called(part.getName());
                Long there = stream.get(name);
                if (there == null || there != part.getCrc() || !seen.add(name) || runs(name)) {
                    return Looked.WRONG;
                }
                if (!name.equals(PARTS) && !name.endsWith(TIES)) {
                    continue;
                }
                if (part.getSize() > LONGEST) {
                    return Looked.WRONG;
                }
                try (InputStream said = parts.getInputStream(part)) {
                    Said one = said(said);
                    if (one.harms()) {
                        return Looked.WRONG;
                    }
                    isOne |= name.equals(PARTS) && one.isADocument();
                }
            }
        }
        return isOne && seen.equals(stream.keySet()) ? Looked.RIGHT : Looked.WRONG;
    }

    /** @param harms whether it fetches something when it is opened, or runs */
    private record Said(boolean isADocument, boolean harms) {}

    private static Said said(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader said = factory.createXMLStreamReader(part);
        boolean isADocument = false;
        while (said.hasNext()) {
            int what = said.next();
            if (what == XMLStreamConstants.DTD || what == XMLStreamConstants.ENTITY_REFERENCE) {
                return new Said(false, true);
            }
            if (what == XMLStreamConstants.START_ELEMENT) {
                if (fetches(said) || RUN.matcher(attribute(said, "ContentType")).find()) {
                    return new Said(false, true);
                }
                isADocument |= attribute(said, "ContentType").equals(A_DOCUMENT);
            }
        }
        return new Said(isADocument, false);
    }

    private static boolean fetches(XMLStreamReader tie) {
        return tie.getLocalName().equals("Relationship")
                && !attribute(tie, "Type").endsWith("/hyperlink")
                && (attribute(tie, "TargetMode").strip().equalsIgnoreCase("External")
                        || ELSEWHERE.matcher(attribute(tie, "Target")).matches());
    }

    private static String attribute(XMLStreamReader element, String name) {
        for (int one = 0; one < element.getAttributeCount(); one++) {
            if (element.getAttributeLocalName(one).equals(name)) {
                return element.getAttributeValue(one);
            }
        }
        return "";
    }

    /** Parts are told apart by neither capitals nor the way a stroke leans. */
    private static String called(String name) {
        return name.toLowerCase(Locale.ROOT).replace('\\', '/');
    }

    private static boolean runs(String part) {
        return part.endsWith("vbaproject.bin")
                || part.contains("/activex/")
                || part.contains("/embeddings/")
                || part.endsWith(".exe")
                || part.endsWith(".dll");
    }
}
