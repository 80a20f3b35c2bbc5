package dev.ticket.app.cli.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import dev.ticket.app.cli.terminal.Style;
import org.jspecify.annotations.Nullable;

/** The text of a paragraph, a heading or a cell, styled; a line feed stands for a line break that the author made. */
final class InlineText {
    private final StringBuilder out = new StringBuilder();
    private final NodeVisitor visitor = new NodeVisitor(
            new VisitHandler<>(Text.class, it -> out.append(it.getChars().unescape())),
            new VisitHandler<>(HtmlEntity.class, it -> out.append(it.getChars().unescape())),
            new VisitHandler<>(
                    Code.class, it -> out.append(Style.CYAN.of(it.getText().toString()))),
            new VisitHandler<>(Emphasis.class, it -> out.append(Style.ITALIC.of(of(it)))),
            new VisitHandler<>(StrongEmphasis.class, it -> out.append(Style.BOLD.of(of(it)))),
            new VisitHandler<>(Strikethrough.class, it -> out.append(Style.STRIKE.of(of(it)))),
            new VisitHandler<>(Link.class, this::link),
            new VisitHandler<>(Image.class, this::image),
            new VisitHandler<>(LinkRef.class, this::referred),
            new VisitHandler<>(AutoLink.class, it -> address(it.getText())),
            new VisitHandler<>(MailLink.class, it -> address(it.getText())),
            new VisitHandler<>(SoftLineBreak.class, it -> out.append(' ')),
            new VisitHandler<>(HardLineBreak.class, it -> out.append('\n')),
            // A comment is a note to whoever reads the source.
            new VisitHandler<>(HtmlInlineComment.class, it -> {}));

    private InlineText() {}

    /** {@return the text of what a node holds} */
    static String of(Node parent) {
        InlineText text = new InlineText();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            text.add(child);
        }
        return text.out.toString();
    }

    private void add(Node node) {
        boolean unknownLeaf = visitor.getAction(node) == null && !node.hasChildren();
        if (unknownLeaf) {
            out.append(node.getChars());
        } else {
            visitor.visit(node);
        }
    }

    private void link(Link link) {
        target(of(link), link);
    }

    private void image(Image image) {
        target("image: " + of(image), image);
    }

    private void referred(LinkRef link) {
        Reference reference = link.getReferenceNode(link.getDocument());
        if (reference == null) {
            out.append(link.getChars());
        } else {
            String text = link.getText().isEmpty() ? link.getReference().toString() : of(link);
            target(text, reference);
        }
    }

    private void target(String text, @Nullable LinkNodeBase link) {
        String url = link == null ? "" : link.getUrl().unescape();
        if (text.equals(url) || url.isEmpty()) {
            out.append(Style.UNDERLINE.of(text));
        } else {
            out.append(Style.UNDERLINE.of(text))
                    .append(" (")
                    .append(Style.BLUE.of(url))
                    .append(')');
        }
    }

    private void address(CharSequence url) {
        out.append(Style.BLUE.of(url.toString()));
    }
}
