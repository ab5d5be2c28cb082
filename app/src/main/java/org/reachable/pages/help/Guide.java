package org.reachable.pages.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.pages.help.HelpPage.Block;
import org.reachable.pages.help.HelpPage.Section;
import org.reachable.pages.help.HelpPage.Span;

/** Reads the guide. An address of ours, as {@code /help} in a code span, becomes a link. */
final class Guide {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private Guide() {}

    static HelpPage read(String markdown) {
        String title = "";
        List<Block> lead = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (Node node : children(PARSER.parse(markdown))) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                title = words(heading);
            } else if (node instanceof Heading heading) {
                sections.add(new Section(id(words(heading)), words(heading), new ArrayList<>()));
            } else {
                (sections.isEmpty() ? lead : sections.getLast().blocks()).add(block(node));
            }
        }
        return new HelpPage(title, lead, sections);
    }

    private static Block block(Node node) {
        return switch (node) {
            case Paragraph paragraph -> new HelpPage.Paragraph(spans(paragraph));
            case BulletList list -> new HelpPage.Listed(false, items(list));
            case OrderedList list -> new HelpPage.Listed(true, items(list));
            case TableBlock table ->
                new HelpPage.Meanings(children(table).stream()
                        .filter(TableBody.class::isInstance)
                        .flatMap(body -> children(body).stream())
                        .map(row -> SummaryRow.of(words(row.getFirstChild()), words(row.getLastChild())))
                        .toList());
            default ->
                throw new IllegalArgumentException(
                        "The guide has a " + node.getClass().getSimpleName() + ", which the help page does not show.");
        };
    }

    private static List<List<Span>> items(Node list) {
        return children(list).stream()
                .map(item -> children(item).stream()
                        .flatMap(part -> spans(part).stream())
                        .toList())
                .toList();
    }

    private static List<Span> spans(Node parent) {
        return children(parent).stream()
                .map(node -> switch (node) {
                    case Code code
                    when code.getLiteral().startsWith("/") -> new Span(code.getLiteral(), false, code.getLiteral());
                    case Link link
                    when link.getDestination().startsWith("/") -> new Span(words(link), false, link.getDestination());
                    case StrongEmphasis strong -> new Span(words(strong), true, "");
                    default -> new Span(words(node), false, "");
                })
                .toList();
    }

    /** Every word in it, without what makes it stand out. */
    private static String words(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case SoftLineBreak _ -> " ";
            default -> {
                StringBuilder all = new StringBuilder();
                children(node).forEach(child -> all.append(words(child)));
                yield all.toString();
            }
        };
    }

    private static String id(String heading) {
        return heading.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
